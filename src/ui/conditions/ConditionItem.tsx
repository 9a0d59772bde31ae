import type { ShownCondition } from '../../store/conditions.ts';
import { useActions, useFigureState } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly index: number;
  readonly shown: ShownCondition;
  readonly onEdit: () => void;
  readonly onGone: () => void;
}

/** One condition: whether it is looked for, where it becomes true, and whether playing stops there. */
export function ConditionItem({ index, shown, onEdit, onGone }: Props) {
  const { conditions: texts } = useTexts();
  const { changeCondition, removeCondition } = useActions();
  const { condition, title, problems } = shown;
  const { name, when, off = false, stop = true } = condition;
  return (
    <div className="condition" data-off={off}>
      <input
        type="checkbox"
        aria-label={texts.lookFor(title)}
        checked={!off}
        onChange={() => changeCondition(index, withFlag(condition, 'off', !off))}
      />
      <div className="condition-text">
        {name !== undefined && <p className="condition-name">{name}</p>}
        <code>{when}</code>
        {problems.length > 0 ? (
          problems.map(({ message, hint, from }) => (
            <p key={from} className="condition-problem">
              {message}
              {hint !== undefined && ` (${hint})`}
            </p>
          ))
        ) : (
          <Found shown={shown} />
        )}
      </div>
      <div className="condition-tools">
        <label className="condition-stop">
          <input
            type="checkbox"
            aria-label={texts.stopAt(title)}
            checked={stop}
            disabled={off}
            onChange={() => changeCondition(index, withFlag(condition, 'stop', !stop))}
          />
          {texts.stop}
        </label>
        <IconButton
          icon="pencil"
          label={texts.edit(title)}
          className="button button-icon button-small button-plain"
          onClick={onEdit}
        />
        <IconButton
          icon="trash"
          label={texts.remove(title)}
          className="button button-icon button-small button-plain"
          onClick={() => {
            onGone();
            removeCondition(index);
          }}
        />
      </div>
    </div>
  );
}

/** How often it becomes true, and the way to the next and the one before. */
function Found({ shown: { condition, title, rows } }: { readonly shown: ShownCondition }) {
  const number = useNumber();
  const { conditions: texts } = useTexts();
  const cursor = useFigureState((state) => state.cursor);
  const { seek } = useActions();
  if (condition.off === true) return <p className="quiet">{texts.isOff}</p>;
  if (rows === undefined) return <p className="quiet">{texts.looking}</p>;
  const before = rows.findLast((row) => row < cursor);
  const after = rows.find((row) => row > cursor);
  return (
    <p className="condition-found">
      <span className={rows.length === 0 ? 'quiet' : undefined}>
        {texts.times(rows.length, number(rows.length))}
      </span>
      {rows.length > 0 && (
        <>
          <IconButton
            icon="previous"
            label={texts.previous(title)}
            className="button button-icon button-small"
            aria-disabled={before === undefined}
            onClick={() => before !== undefined && seek(before)}
          />
          <IconButton
            icon="next"
            label={texts.next(title)}
            className="button button-icon button-small"
            aria-disabled={after === undefined}
            onClick={() => after !== undefined && seek(after)}
          />
        </>
      )}
    </p>
  );
}

/** Absent means looked for, and stopping: that is what is left out of a file. */
function withFlag(
  { off, stop, ...rest }: ShownCondition['condition'],
  flag: 'off' | 'stop',
  value: boolean,
): ShownCondition['condition'] {
  const flags = { off, stop, [flag]: value };
  return { ...rest, ...(flags.stop === false && { stop: false }), ...(flags.off === true && { off: true }) };
}
