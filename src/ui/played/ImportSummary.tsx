import type { ImportReport } from '../../formats/imported.ts';
import { userName } from '../../words/names.ts';
import { useActions, usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';

/** How a recording was read, in brief: every line of it accounted for. */
export function ImportSummary({ report }: { readonly report: ImportReport }) {
  const number = useNumber();
  const { played: texts } = useTexts();
  const { openDialog } = useActions();
  const playback = usePlayback();
  const { lines, complete, gaps, assumptions } = report;
  const lost = gaps.reduce((sum, gap) => sum + gap.lostEvents, 0);
  const facts: readonly (readonly [string, string])[] = [
    [texts.linesUsed, texts.of(number(lines.used), number(lines.total))],
    [
      texts.ignored,
      texts.withReason(number(Object.values(lines.ignored).reduce((sum, count) => sum + count, 0))),
    ],
    [texts.withProblems, number(lines.problems.length)],
    [texts.users, playback.cast.users.map((user) => userName(playback, user.user)).join(', ')],
    ...(assumptions.length === 0 ? [] : [[texts.supposed, texts.calls(number(assumptions.length))] as const]),
  ];
  return (
    <section className="import" aria-label={texts.howRead}>
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
          {lost > 0 ? texts.lost(number(lost)) : texts.someLost}
        </p>
      )}
      <button type="button" className="button button-small" onClick={() => openDialog('report')}>
        {texts.fullReport}
      </button>
    </section>
  );
}
