import { useState } from 'react';
import { useActions, useFigure, useFigureState, usePlayback, useVisibleRows } from '../figure.ts';
import { number } from '../parts/number.ts';
import { useTexts } from '../use-texts.ts';

/** "operation 16 of 30"; the number can be typed. Under a filter, "12 of 340 shown". */
export function Position() {
  const { length } = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const visible = useVisibleRows();
  const { restHidden } = useTexts().lesson;
  const figure = useFigure();
  const hides = useFigureState((state) => figure.hidden(state) > 0);
  if (length === 0) return <p className="position">no operations yet</p>;
  return (
    <p className="position">
      <span>operation</span> <NumberField key={cursor} cursor={cursor} length={length} />{' '}
      <span>of {number(length)}</span>
      {hides && <span className="badge">{restHidden}</span>}
      {visible !== undefined && (
        <span className="badge">
          {visible.length === 0
            ? 'none passes the filter'
            : `${number(visible.indexOf(cursor) + 1)} of ${number(visible.length)} shown`}
        </span>
      )}
    </p>
  );
}

function NumberField({ cursor, length }: { readonly cursor: number; readonly length: number }) {
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
      aria-label="Operation"
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
