import { useState } from 'react';
import type { Field, FieldOption } from '../../store/composer-fields.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly field: Field;
  readonly unreadable: boolean;
  readonly onChange: (value: string) => void;
}

/** Not a value that an argument can have. */
const OTHER = '\u0000other';

/** One argument: what makes sense is offered first, what is wrong on purpose below, anything else can be typed. */
export function ArgumentField({ field, unreadable, onChange }: Props) {
  const { composer: texts } = useTexts();
  const offered = field.options?.some((option) => option.value === field.value) ?? false;
  const [typing, setTyping] = useState(false);
  const typed = field.options === undefined || field.options.length === 0 || typing || !offered;
  return (
    <div className="composer-field">
      <label>
        <span>
          {field.label}
          {field.optional && field.options === undefined && <span className="quiet"> {texts.optional}</span>}
        </span>
        {field.options !== undefined && field.options.length > 0 && (
          <select
            className="select"
            value={typed ? OTHER : field.value}
            onChange={(event) => {
              setTyping(event.target.value === OTHER);
              if (event.target.value !== OTHER) onChange(event.target.value);
            }}
          >
            <Options options={field.options} />
            {field.typed !== undefined && <option value={OTHER}>{texts.somethingElse}</option>}
          </select>
        )}
        {field.options?.length === 0 && field.typed === undefined && <small>{texts.nothingToChoose}</small>}
        {(field.options === undefined || field.options.length === 0) && field.typed !== undefined && (
          <TypedValue field={field} unreadable={unreadable} onChange={onChange} />
        )}
      </label>
      {typed && field.options !== undefined && field.options.length > 0 && field.typed !== undefined && (
        <TypedValue field={field} label={field.label} unreadable={unreadable} onChange={onChange} />
      )}
      {unreadable && (
        <small className="composer-error">
          {field.typed === 'number' ? texts.wholeNumber : texts.needed}
        </small>
      )}
    </div>
  );
}

function Options({ options }: { readonly options: readonly FieldOption[] }) {
  const { composer: texts } = useTexts();
  const right = options.filter((option) => !option.wrong);
  const wrong = options.filter((option) => option.wrong);
  return (
    <>
      {right.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {wrong.length > 0 && (
        <optgroup label={texts.wrongOnPurpose}>
          {wrong.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </optgroup>
      )}
    </>
  );
}

interface TypedProps extends Props {
  readonly label?: string;
}

function TypedValue({ field, label, unreadable, onChange }: TypedProps) {
  return (
    <input
      className="field"
      aria-label={label}
      inputMode={field.typed === 'number' ? 'numeric' : 'text'}
      autoComplete="off"
      spellCheck={false}
      aria-invalid={unreadable}
      value={field.value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
