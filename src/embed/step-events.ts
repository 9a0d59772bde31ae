import { givenText, stepSentence } from '../words/step-text.ts';
import type { StepDetail, Tell } from './contract.ts';
import type { Player, PlayerState } from './player.ts';

/** Tells what happened in a player to whoever embeds it. */
export function tellStep(player: Player, state: PlayerState, before: PlayerState, tell: Tell): void {
  if (state.cursor !== before.cursor || state.played !== before.played) {
    tell('step', stepDetail(state));
    for (const { row, code, ioasid } of state.played.hazards) {
      if (row === state.cursor) tell('hazard', { index: row, code, ioasid });
    }
  }
  if (state.playing && !before.playing) tell('play', {});
  // It stands at its end and did not move there by this very change: the clock found nothing more to do.
  else if (!state.playing && before.playing) {
    const isEnd = state.played === before.played && before.cursor >= player.last();
    tell(isEnd ? 'ended' : 'pause', {});
  }
}

function stepDetail(state: PlayerState): StepDetail {
  const { played, cursor } = state;
  const { playback } = played;
  const row = cursor < 0 ? undefined : playback.row(cursor);
  return {
    index: cursor,
    total: playback.length,
    stateHash: playback.stateHash(cursor),
    call: row?.call ?? '',
    result: row ? givenText(playback, cursor) : '',
    caption: row ? (markerText(state) ?? stepSentence(playback, cursor)) : '',
  };
}

/** What the author of the log says about the row in sight. */
export function markerText({ played, cursor }: PlayerState): string | undefined {
  return played.markers.find(({ row, text }) => row === cursor && text !== '')?.text;
}
