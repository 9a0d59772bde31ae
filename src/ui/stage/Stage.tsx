import type { RefObject } from 'react';
import { statusText } from '../../words/status-text.ts';
import { BalanceView } from '../balance/BalanceView.tsx';
import { useComparing, useFigureState, usePlayback } from '../figure.ts';
import { ComparedStage } from '../lens/ComparedStage.tsx';
import { ComparingProgress } from '../lens/ComparingProgress.tsx';
import { LensSentence } from '../lens/LensSentence.tsx';
import { LensTools } from '../lens/LensTools.tsx';
import { Sentence } from '../parts/Sentence.tsx';
import { LocksView } from '../locks/LocksView.tsx';
import { ToldView } from '../told/ToldView.tsx';
import { TableView } from '../table/TableView.tsx';
import { GraphPicture } from './GraphPicture.tsx';
import { LanesPicture } from './LanesPicture.tsx';
import { ViewTabs, panelId, tabId } from './ViewTabs.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';
import type { PictureProps, StageHandle } from './stage-handle.ts';

interface Props extends PictureProps {
  readonly handle: RefObject<StageHandle | undefined>;
}

/** One sentence, and the picture it is about. */
export function Stage({ handle, onHandle }: Props) {
  const view = useFigureState((state) => state.view);
  const compared = useFigureState((state) => state.compared.length > 0);
  const progress = useComparing();
  // Until a long log is compared to its end it is shown as it was.
  const comparing = compared && progress === undefined;
  // Accounts and tables are long: they stay with the rules that the timeline shows.
  const beside = comparing && (view === 'graph' || view === 'lanes');
  return (
    <div className="stage">
      <div className="stage-head">
        <ViewTabs />
        {comparing && <LensTools />}
        {progress !== undefined && <ComparingProgress fraction={progress} />}
        {view === 'graph' && !comparing && <ZoomButtons handle={handle} />}
      </div>
      {comparing ? <LensSentence /> : <StageSentence />}
      <div className="stage-view" role="tabpanel" id={panelId(view)} aria-labelledby={tabId(view)}>
        {beside && <ComparedStage onHandle={onHandle} />}
        {!beside && view === 'graph' && <GraphPicture onHandle={onHandle} />}
        {!beside && view === 'lanes' && <LanesPicture />}
        {view === 'balance' && <BalanceView />}
        {view === 'told' && <ToldView />}
        {view === 'locks' && <LocksView />}
        {view === 'table' && <TableView />}
      </div>
    </div>
  );
}

function StageSentence() {
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const place = useFigureState(({ selection }) =>
    selection?.kind === 'ioasid' ? selection.place : undefined,
  );
  return (
    <p className="stage-sentence" data-testid="sentence">
      <Sentence text={statusText(playback, cursor, place)} />
    </p>
  );
}
