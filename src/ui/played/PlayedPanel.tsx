import { useFigureState } from '../figure.ts';
import { LessonPanel } from '../lesson/LessonPanel.tsx';
import { ImportSummary } from './ImportSummary.tsx';
import { MarkerCallout } from './MarkerCallout.tsx';
import { Lists } from './Lists.tsx';
import { Sources } from './Sources.tsx';

/** What is being played: what it is about, its operations, and what to look at now. */
export function PlayedPanel() {
  const title = useFigureState((state) => state.document.title);
  const description = useFigureState((state) => state.document.description);
  const report = useFigureState((state) => state.report);
  const taught = useFigureState((state) => state.lesson !== undefined);
  if (taught) return <LessonPanel />;
  return (
    <div className="played">
      <header className="played-head">
        <h2>{title}</h2>
        {description !== undefined && <p>{description}</p>}
        <Sources />
      </header>
      {report !== undefined && <ImportSummary report={report} />}
      <Lists />
      <MarkerCallout />
    </div>
  );
}
