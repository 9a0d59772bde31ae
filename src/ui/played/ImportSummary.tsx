import type { ImportReport } from '../../formats/imported.ts';
import { userName } from '../../words/names.ts';
import { useActions, usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { number } from '../parts/number.ts';

/** How a recording was read, in brief: every line of it accounted for. */
export function ImportSummary({ report }: { readonly report: ImportReport }) {
  const { openDialog } = useActions();
  const playback = usePlayback();
  const { lines, complete, gaps, assumptions } = report;
  const lost = gaps.reduce((sum, gap) => sum + gap.lostEvents, 0);
  const facts: readonly (readonly [string, string])[] = [
    ['lines used', `${number(lines.used)} of ${number(lines.total)}`],
    [
      'ignored',
      `${number(Object.values(lines.ignored).reduce((sum, count) => sum + count, 0))}, each with a reason`,
    ],
    ['with problems', number(lines.problems.length)],
    ['users', playback.cast.users.map((user) => userName(playback, user.user)).join(', ')],
    ...(assumptions.length === 0 ? [] : [['supposed', `${number(assumptions.length)} calls`] as const]),
  ];
  return (
    <section className="import" aria-label="How the file was read">
      <dl className="facts">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {!complete && (
        <p className="import-lost">
          <Icon name="warning" />
          {lost > 0 ? `${number(lost)} events were lost` : 'Events were lost'} while recording: what follows a
          gap may be incomplete.
        </p>
      )}
      <button type="button" className="button button-small" onClick={() => openDialog('report')}>
        Full report
      </button>
    </section>
  );
}
