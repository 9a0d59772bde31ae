import type { PlayerState } from './player.ts';

/** The place of the cast that a reader has picked, where it is a number. */
export function placeSelected(selection: PlayerState['selection']): number | undefined {
  return selection?.kind === 'ioasid' ? selection.place : undefined;
}
