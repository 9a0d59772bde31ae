import type { ImportReport, Remark } from '../../formats/imported.ts';
import { useFigureState, usePlayback } from '../figure.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useMemo } from 'react';
import { lostAt } from '../../store/lost.ts';
import { useTexts } from '../use-texts.ts';

/** Everything that is known about how a recording was read. No line of it is missing here. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const { report: texts } = useTexts();
  const report = useFigureState((state) => state.report);
  const name = useFigureState((state) =>
    state.origin.kind === 'file' ? state.origin.name : state.document.title,
  );
  if (report === undefined) return null;
  return (
    <Dialog title={texts.title(name)} onClose={onClose} className="report">
      <div className="report-counts">
        <Lines report={report} />
        <Calls report={report} />
      </div>
      <Gaps report={report} />
      <Remarks title={texts.problemLines} remarks={report.lines.problems} />
      <Remarks title={texts.supposed} remarks={report.assumptions} />
      {report.notes.length > 0 && (
        <section>
          <h3>{texts.notes}</h3>
          <ul>
            {report.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {report.names.length > 0 && (
        <table className="table">
          <caption>{texts.names}</caption>
          <tbody>
            {report.names.map((named) => (
              <tr key={named.name}>
                <th scope="row">{named.name}</th>
                <td className="mono">{named.pointer}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

function Lines({ report }: { readonly report: ImportReport }) {
  const { report: texts } = useTexts();
  const number = useNumber();
  const { total, used, ignored, lost, problems } = report.lines;
  const rows: readonly (readonly [string, number])[] = [
    [texts.used, used],
    ...Object.entries(ignored).map(([reason, count]) => [texts.ignored(reason), count] as const),
    [texts.sayLost, lost],
    [texts.withProblems, problems.length],
  ];
  return (
    <table className="table">
      <caption>{texts.lines}</caption>
      <tbody>
        {rows.map(([label, count]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="table-number">{number(count)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts.allLines}</th>
          <td className="table-number">{number(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Calls({ report }: { readonly report: ImportReport }) {
  const { report: texts } = useTexts();
  const number = useNumber();
  return (
    <table className="table">
      <caption>{texts.calls}</caption>
      <tbody>
        {Object.entries(report.calls)
          .toSorted((a, b) => b[1] - a[1])
          .map(([call, count]) => (
            <tr key={call}>
              <th scope="row" className="mono">
                {call}
              </th>
              <td className="table-number">{number(count)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Gaps({ report }: { readonly report: ImportReport }) {
  const { report: texts } = useTexts();
  const number = useNumber();
  const playback = usePlayback();
  const gaps = useMemo(() => lostAt(playback, report.gaps), [playback, report]);
  if (gaps.length === 0) return null;
  return (
    <section>
      <h3>{texts.lostEvents}</h3>
      <ul className="steps">
        {gaps.map((gap) => (
          <li key={gap.line}>
            {gap.afterRow < 0 ? (
              <span className="quiet">{texts.start}</span>
            ) : (
              <StepLink row={gap.afterRow} />
            )}
            <span>
              {texts.lostHere(
                gap.lostEvents === 0 ? texts.unknownNumber : number(gap.lostEvents),
                texts.place(number(gap.line), gap.cpu),
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** More remarks than this are counted; the file names their lines. */
const SHOWN = 200;

function Remarks({ title, remarks }: { readonly title: string; readonly remarks: readonly Remark[] }) {
  const { report: texts } = useTexts();
  const number = useNumber();
  if (remarks.length === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul className="remarks">
        {remarks.slice(0, SHOWN).map((remark, index) => (
          <li key={index}>
            <span className="quiet">{texts.line(number(remark.line))}</span> {remark.message}
          </li>
        ))}
      </ul>
      {remarks.length > SHOWN && <p className="quiet">{texts.more(number(remarks.length - SHOWN))}</p>}
    </section>
  );
}
