import { useState } from 'react';
import { useActions, useFigure, useFigureState, usePlayback, useVisibleRows } from '../figure.ts';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';

/** "operation 16 of 30"; the number can be typed. Under a filter, "12 of 340 shown". */
export function Position() {
  const number = useNumber();
  const { time: texts, lesson } = useTexts();
  const { length } = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const visible = useVisibleRows();
  const figure = useFigure();
  const hides = useFigureState((state) => figure.hidden(state) > 0);
  if (length === 0) return <p className="position">{texts.noOperations}</p>;
  return (
    <p className="position">
      <span>{texts.operation}</span> <NumberField key={cursor} cursor={cursor} length={length} />{' '}
      <span>{texts.ofAll(number(length))}</span>
      {hides && (
        <span className="badge position-hides" title={lesson.restHidden}>
          {lesson.restHidden}
        </span>
      )}
      {visible !== undefined && (
        <span className="badge">
          {visible.length === 0
            ? texts.nonePasses
            : texts.shown(number(visible.indexOf(cursor) + 1), number(visible.length))}
        </span>
      )}
    </p>
  );
}

function NumberField({ cursor, length }: { readonly cursor: number; readonly length: number }) {
  const { time: texts } = useTexts();
  const { seek } = useActions();
  const [typed, setTyped] = useState(String(cursor + 1));
  const go = () => {
    const wanted = Number.parseInt(typed, 10);
    if (Number.isNaN(wanted)) setTyped(String(cursor + 1));
    else seek(wanted - 1);
  };
  return (
    <input
      className="position-field"
      aria-label={texts.operationField}
      inputMode="numeric"
      autoComplete="off"
      style={{ width: `${Math.max(2, String(length).length) + 1.4}ch` }}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={go}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go();
        if (event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
