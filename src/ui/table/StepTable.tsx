import type { Playback } from '../../timeline/playback.ts';
import { stepSentence } from '../../words/step-text.ts';
import { StepLink } from '../parts/StepLink.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useVisibleRows } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly cursor: number;
}

/** Steps that are told around the cursor. */
const AROUND = 25;

/** What happens, a sentence a step; in a long log the part around the cursor. */
export function StepTable({ playback, cursor }: Props) {
  const number = useNumber();
  const texts = useTexts().tables.steps;
  const visible = useVisibleRows();
  const count = visible?.length ?? playback.length;
  const here = visible === undefined ? cursor : visible.findIndex((row) => row >= cursor);
  const from = Math.max(0, Math.min(here - AROUND, count - 2 * AROUND));
  const to = Math.min(count, from + 2 * AROUND);
  const rows = Array.from({ length: Math.max(0, to - from) }, (_, at) => visible?.[from + at] ?? from + at);
  return (
    <table className="table">
      <caption>
        {rows.length < count
          ? texts.captionOfSome(number(from + 1), number(to), number(count))
          : texts.caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">{texts.step}</th>
          <th scope="col">{texts.what}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row} aria-current={row === cursor ? 'step' : undefined} data-selected={row === cursor}>
            <td>
              <StepLink row={row} />
            </td>
            <td data-depth={Math.min(playback.row(row).depth, 3)}>{stepSentence(playback, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
