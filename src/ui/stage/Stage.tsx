import type { RefObject } from 'react';
import { statusText } from '../../words/status-text.ts';
import { BalanceView } from '../balance/BalanceView.tsx';
import { useFigureState, usePlayback } from '../figure.ts';
import { Sentence } from '../parts/Sentence.tsx';
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
  return (
    <div className="stage">
      <div className="stage-head">
        <ViewTabs />
        {view === 'graph' && <ZoomButtons handle={handle} />}
      </div>
      <StageSentence />
      <div className="stage-view" role="tabpanel" id={panelId(view)} aria-labelledby={tabId(view)}>
        {view === 'graph' && <GraphPicture onHandle={onHandle} />}
        {view === 'lanes' && <LanesPicture />}
        {view === 'balance' && <BalanceView />}
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
