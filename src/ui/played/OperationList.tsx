import { useMemo, type KeyboardEvent } from 'react';
import { useActions, useFigureState, usePlayback, useVisibleRows } from '../figure.ts';
import { useMarkers } from '../use-markers.ts';
import { OperationRow } from './OperationRow.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';
import { useTexts } from '../use-texts.ts';

const ROW_PX = 28;

/** Every step of the log, or those that pass the filter; long logs draw only what can be seen. */
export function OperationList() {
  const { played: texts } = useTexts();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const visible = useVisibleRows();
  const actions = useActions();
  const marked = useMarkers();
  const markers = useMemo(() => new Map(marked.map((marker) => [marker.row, marker])), [marked]);
  const count = visible?.length ?? playback.length;
  const position = visible === undefined ? cursor : visible.indexOf(cursor);
  const { scroller, heightPx, first, end, topPx } = useVirtualRows(count, ROW_PX, position);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.code];
    if (by === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    actions.step(by);
    scroller.current?.focus({ preventScroll: true });
  };

  if (playback.length === 0) {
    return <p className="operations operations-none">{texts.none}</p>;
  }
  const positions = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  return (
    <div
      ref={scroller}
      className="operations"
      onKeyDown={onKeyDown}
      role="group"
      aria-label={texts.operations}
      tabIndex={0}
    >
      <ol style={{ height: heightPx }} data-digits={String(playback.length).length}>
        {positions.map((at) => {
          const index = visible === undefined ? at : (visible[at] ?? 0);
          return (
            <OperationRow
              key={index}
              playback={playback}
              index={index}
              current={index === cursor}
              marker={markers.get(index)?.name}
              topPx={topPx(at)}
              onSeek={actions.seek}
            />
          );
        })}
      </ol>
    </div>
  );
}
