import { UserSign } from '../parts/UserSign.tsx';
import { useTexts } from '../use-texts.ts';
import { useNumber } from '../parts/use-number.ts';

interface Option<Value> {
  readonly value: Value;
  readonly label: string;
  readonly user?: number;
  readonly count?: number;
}

interface Props<Value> {
  readonly legend: string;
  readonly options: readonly Option<Value>[];
  readonly chosen: readonly Value[];
  readonly onChange: (chosen: readonly Value[]) => void;
}

/** More options than this are reached by the text field. */
const MOST_SHOWN = 40;

/** A few check boxes drawn as chips; none chosen lets everything pass. */
export function Choices<Value extends string | number>({ legend, options, chosen, onChange }: Props<Value>) {
  const { time: texts } = useTexts();
  const number = useNumber();
  if (options.length === 0) return null;
  const toggle = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.slice(0, MOST_SHOWN).map(({ value, label, user, count }) => (
        <label key={value} className="chip">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {user !== undefined && <UserSign user={user} />}
          {label}
          {count !== undefined && <span className="chip-count">{count}</span>}
        </label>
      ))}
      {options.length > MOST_SHOWN && (
        <span className="quiet">{texts.moreChoices(number(options.length - MOST_SHOWN))}</span>
      )}
    </fieldset>
  );
}
