import { useActions, useFigureState, usePlayback, useVisibleRows } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { number } from '../parts/number.ts';
import { ImportSummary } from './ImportSummary.tsx';
import { MarkerCallout } from './MarkerCallout.tsx';
import { OperationList } from './OperationList.tsx';

/** What is being played: what it is about, its operations, and what to look at now. */
export function PlayedPanel() {
  const title = useFigureState((state) => state.document.title);
  const description = useFigureState((state) => state.document.description);
  const report = useFigureState((state) => state.report);
  return (
    <div className="played">
      <header className="played-head">
        <h2>{title}</h2>
        {description !== undefined && <p>{description}</p>}
      </header>
      {report !== undefined && <ImportSummary report={report} />}
      <OperationsHead />
      <OperationList />
      <MarkerCallout />
    </div>
  );
}

function OperationsHead() {
  const playback = usePlayback();
  const visible = useVisibleRows();
  const composing = useFigureState((state) => state.dialog === 'composer');
  const { openDialog, closeDialog } = useActions();
  return (
    <div className="operations-head">
      <h3>
        Operations{' '}
        <span className="count">
          {visible === undefined
            ? number(playback.length)
            : `${number(visible.length)} of ${number(playback.length)} shown`}
        </span>
      </h3>
      <button
        type="button"
        className="button button-small button-toggle"
        aria-expanded={composing}
        aria-controls="composer"
        onClick={() => (composing ? closeDialog() : openDialog('composer'))}
      >
        <Icon name="plus" />
        Add
      </button>
    </div>
  );
}
