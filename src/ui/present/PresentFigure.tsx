import { useCallback, useEffect, useRef } from 'react';
import type { Graph } from '../../scene/graph/host.ts';
import { BalanceView } from '../balance/BalanceView.tsx';
import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { useHighlights } from '../lesson/use-highlights.ts';
import { GraphDrawing } from '../stage/GraphDrawing.tsx';
import { LanesPicture } from '../stage/LanesPicture.tsx';
import type { StageHandle } from '../stage/stage-handle.ts';
import { TableView } from '../table/TableView.tsx';
import { useTexts } from '../use-texts.ts';
import { Laser } from './Laser.tsx';
import { FIGURE_PX, useScale } from './use-scale.ts';
import { usePart, useSession } from './use-session.ts';

interface Props {
  /** Whether moving over the figure points. */
  readonly points: boolean;
  readonly onHandle: (handle: StageHandle | undefined) => void;
}

/** The figure of a presentation: the same in every window, at whatever size. */
export function PresentFigure({ points, onHandle }: Props) {
  const { present } = useTexts();
  const view = useFigureState((state) => state.view);
  const host = useRef<HTMLDivElement>(null);
  const scale = useScale(host);
  return (
    <div ref={host} className="present-figure" role="group" aria-label={present.figure}>
      <div className="present-scaled" style={{ zoom: scale }}>
        {view === 'graph' && <SharedGraph onHandle={onHandle} />}
        {view === 'lanes' && <LanesPicture />}
        {view === 'balance' && <BalanceView />}
        {view === 'table' && <TableView />}
      </div>
      <Laser host={host} points={points} />
    </div>
  );
}

/** The graph, as near as everybody sees it. */
function SharedGraph({ onHandle }: Pick<Props, 'onHandle'>) {
  const { peer } = useSession();
  const playback = usePlayback();
  const row = useFigureState((state) => state.cursor);
  const selection = useFigureState((state) => state.selection);
  const { select } = useActions();
  const zoom = usePart('zoom');
  const graph = useRef<Graph>(undefined);
  const keep = useCallback(
    (drawn: Graph | undefined) => {
      graph.current = drawn;
      onHandle(drawn);
    },
    [onHandle],
  );
  const share = useCallback(
    ({ k, x, y }: { readonly k: number; readonly x: number; readonly y: number }) =>
      peer.set({ kind: 'zoom', k, x, y }),
    [peer],
  );
  useEffect(() => {
    if (zoom !== undefined) graph.current?.show(zoom);
  }, [zoom]);
  return (
    <GraphDrawing
      playback={playback}
      row={row}
      selection={selection}
      highlights={useHighlights()}
      onSelect={select}
      onHandle={keep}
      onMoved={share}
      legend={false}
      widthPx={FIGURE_PX}
      follows
    />
  );
}
