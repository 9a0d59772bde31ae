import type { Playback } from '../timeline/playback.ts';

/**
 * Where to open a log that does not say: at the end if something is left there (that is what one came for), else where the
 * most references are held at once.
 */
export function tellingRow(run: Playback): number {
  const last = run.length - 1;
  const isLeft = run.snapshotAt(last).ids.some((id) => id.state !== 'unborn' && id.state !== 'reclaimed');
  if (isLeft) return last;
  const changes = new Int32Array(run.length + 1);
  for (let index = 0; index < run.referenceCount; index += 1) {
    const { takenAt, droppedAt } = run.reference(index);
    changes[takenAt] = (changes[takenAt] ?? 0) + 1;
    if (droppedAt >= 0) changes[droppedAt] = (changes[droppedAt] ?? 0) - 1;
  }
  let held = 0;
  let most = 0;
  let telling = last;
  for (let row = 0; row <= last; row += 1) {
    held += changes[row] ?? 0;
    if (held > most) [most, telling] = [held, row];
  }
  return telling;
}
