import { useState } from 'react';
import { readNumber } from '../../store/lesson/read-number.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly value: number | undefined;
  /** Undefined where what is typed is no whole number. */
  readonly onChange: (value: number | undefined) => void;
}

/** A number to type, signed. */
export function NumberField({ value, onChange }: Props) {
  const texts = useTexts().lesson;
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  const unreadable = typed.trim() !== '' && readNumber(typed) === undefined;
  return (
    <label className="lesson-number">
      <span className="sr-only">{texts.answerField}</span>
      <input
        className="field"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        aria-invalid={unreadable}
        placeholder={texts.answerField}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(readNumber(event.target.value));
        }}
      />
      {unreadable && <span className="quiet">{texts.wholeNumber}</span>}
    </label>
  );
}
