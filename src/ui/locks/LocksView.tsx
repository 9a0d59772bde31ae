import { useMemo, useRef } from 'react';
import { locksOf, operationStart } from '../../store/locks.ts';
import { useFigureState, usePlayback } from '../figure.ts';
import { useKeepInView } from '../parts/keep-in-view.ts';
import { useTexts } from '../use-texts.ts';
import { LockTable } from './LockTable.tsx';
import { Nestings } from './Nestings.tsx';

/** Which locks are held while the operation under the cursor runs, and how the whole log nests them. */
export function LocksView() {
  const { locks } = useTexts();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const start = cursor < 0 ? -1 : operationStart(playback, cursor);
  const picture = useMemo(() => (start < 0 ? undefined : locksOf(playback, start)), [playback, start]);
  const scroller = useRef<HTMLDivElement>(null);
  useKeepInView(scroller, `[data-row="${cursor}"]`);
  return (
    <div ref={scroller} className="locks scrolls" tabIndex={0} role="region" aria-label={locks.region}>
      {picture === undefined ? (
        <p className="quiet">{locks.nothing}</p>
      ) : (
        <LockTable playback={playback} picture={picture} cursor={cursor} />
      )}
      <Nestings />
    </div>
  );
}
