import type { GuardName, LockPicture } from '../../analysis/locks/lock-picture.ts';
import type { Playback } from '../../timeline/playback.ts';
import { rowCallText } from '../../words/step-text.ts';
import { listOf, lockName, stepNumber } from '../../words/names.ts';
import { CallName } from '../parts/CallName.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';
import { LockRow } from './LockRow.tsx';

interface Props {
  readonly playback: Playback;
  readonly picture: LockPicture;
  readonly cursor: number;
}

/** Lines that are drawn around the cursor: an operation on a whole set can have thousands. */
const SHOWN = 160;

/** The locks of one operation, time running down: a bar for each lock beside the steps that run under it. */
export function LockTable({ playback, picture, cursor }: Props) {
  const number = useNumber();
  const { locks } = useTexts();
  const { lines, guards, kept } = picture;
  const here = lines.findIndex(({ row }) => row === cursor);
  const from = Math.max(0, Math.min(here - SHOWN / 2, lines.length - SHOWN));
  const to = Math.min(lines.length, from + SHOWN);
  const first = lines[0]?.row ?? 0;
  const last = lines.at(-1)?.row ?? first;
  return (
    <section className="lock-operation">
      <h2>
        <CallName text={rowCallText(playback, playback.row(first))} />{' '}
        <span className="quiet">{locks.operation(stepNumber(first), stepNumber(last))}</span>
      </h2>
      <Summary picture={picture} />
      {guards.length > 0 && (
        <table className="table lock-table">
          <thead>
            <tr>
              {guards.map((guard) => (
                <th key={guard} scope="col" className="lock-head">
                  {locks.columns[guard]}
                </th>
              ))}
              <th scope="col">{locks.columns.step}</th>
              <th scope="col">{locks.columns.what}</th>
              <th scope="col">{locks.columns.sleep}</th>
            </tr>
          </thead>
          <tbody>
            {lines.slice(from, to).map((line, index) => (
              <LockRow
                key={from + index}
                playback={playback}
                line={line}
                guards={guards}
                cursor={cursor}
                ends={from + index === lines.length - 1 && kept.length > 0}
              />
            ))}
          </tbody>
        </table>
      )}
      {to - from < lines.length && guards.length > 0 && (
        <p className="quiet">{locks.shown(number(from + 1), number(to), number(lines.length))}</p>
      )}
      {kept.length > 0 && <p className="lock-kept">{locks.kept(listOf(kept.map(lockName)))}</p>}
    </section>
  );
}

/** One sentence for each lock, or why there is none. */
function Summary({ picture: { lines, guards, without } }: { readonly picture: LockPicture }) {
  const number = useNumber();
  const { locks } = useTexts();
  if (without !== undefined) return <p>{without === 'outside' ? locks.outside : locks.noLock}</p>;
  const steps = (guard: GuardName): number =>
    new Set(lines.flatMap(({ held, row }) => (held.includes(guard) ? [row] : []))).size;
  return (
    <ul className="lock-sentences">
      {guards.map((guard) => (
        <li key={guard}>
          {guard === 'rcu'
            ? locks.rcu
            : locks.held(lockName(guard), number(steps(guard)), steps(guard) === 1)}
        </li>
      ))}
    </ul>
  );
}
