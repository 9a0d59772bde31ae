import { rowsOfOperations } from '../../store/lesson/shown.ts';
import { rowCallText } from '../../words/step-text.ts';
import { userName } from '../../words/names.ts';
import { outcomeText } from '../../words/outcome-text.ts';
import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { CallName } from '../parts/CallName.tsx';
import { UserSign } from '../parts/UserSign.tsx';
import { useTexts } from '../use-texts.ts';

/** What a step runs, one line an operation; a click goes there. The one that the picture stands at is marked. */
export function OperationLines({ from, to }: { readonly from: number; readonly to: number }) {
  const { operations } = useTexts().lesson;
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const { seek } = useActions();
  const here = cursor < 0 || cursor >= playback.length ? -1 : playback.row(cursor).operation;
  return (
    <ol className="lesson-operations" aria-label={operations}>
      {rowsOfOperations(playback, from, to).map((first) => {
        const row = playback.row(first);
        const last = rowsOfOperations(playback, row.operation + 1, row.operation + 2)[0] ?? playback.length;
        const result = outcomeText(row.outcome);
        return (
          <li key={first}>
            <button
              type="button"
              aria-current={row.operation === here ? 'step' : undefined}
              onClick={() => seek(last - 1)}
            >
              <UserSign user={row.user} />
              <span className="lesson-call">
                {userName(playback, row.user)} <CallName text={rowCallText(playback, row)} brief />
              </span>
              {result !== '' && <code className="lesson-result">{result}</code>}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
