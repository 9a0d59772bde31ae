import type { MarkedRow } from '../store/markers.ts';
import { outcomeText } from '../words/outcome-text.ts';
import { stepSentence } from '../words/step-text.ts';
import type { StepDetail, Tell } from './contract.ts';
import type { Player, PlayerState } from './player.ts';

/** Tells what happens in a player to whoever embeds it. */
export function tellSteps(player: Player, markers: () => readonly MarkedRow[], tell: Tell): () => void {
  return player.store.subscribe((state, before) => {
    if (state.cursor !== before.cursor || state.played !== before.played) {
      tell('step', stepDetail(state, markers()));
      for (const { row, code, ioasid } of state.played.hazards) {
        if (row === state.cursor) tell('hazard', { index: row, code, ioasid });
      }
    }
    if (state.playing && !before.playing) tell('play', {});
    // It stands at its end and did not move there by this very change: the clock found nothing more to do.
    else if (!state.playing && before.playing) tell(before.cursor >= player.last() ? 'ended' : 'pause', {});
  });
}

function stepDetail({ played, cursor }: PlayerState, markers: readonly MarkedRow[]): StepDetail {
  const { playback } = played;
  const detail = { index: cursor, total: playback.length, stateHash: playback.stateHash(cursor) };
  if (cursor < 0) return { ...detail, call: '', result: '', caption: '' };
  const row = playback.row(cursor);
  return {
    ...detail,
    call: row.call,
    result: outcomeText(row.outcome),
    caption: captionAt(playback, cursor, markers),
  };
}

/** What the author of the log says about this row, else what it is. */
function captionAt(
  playback: PlayerState['played']['playback'],
  row: number,
  markers: readonly MarkedRow[],
): string {
  return (
    markers.find((marker) => marker.row === row && marker.text !== '')?.text ?? stepSentence(playback, row)
  );
}
