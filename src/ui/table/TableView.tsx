import { useFigureState, usePlayback } from '../figure.ts';
import { IdTable } from './IdTable.tsx';
import { SetTable } from './SetTable.tsx';
import { StepTable } from './StepTable.tsx';
import { UserTable } from './UserTable.tsx';
import { useTexts } from '../use-texts.ts';

/** Everything the picture shows, in words: for screen readers, for search, for copying into a mail. */
export function TableView() {
  const { tables: texts } = useTexts();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const snapshot = playback.snapshotAt(cursor);
  return (
    <div className="tables scrolls" tabIndex={0} role="region" aria-label={texts.region}>
      <IdTable playback={playback} snapshot={snapshot} />
      <SetTable playback={playback} snapshot={snapshot} />
      <UserTable playback={playback} snapshot={snapshot} />
      <StepTable playback={playback} cursor={cursor} />
    </div>
  );
}
