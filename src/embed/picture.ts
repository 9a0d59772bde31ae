import type { Player, PlayerState } from './player.ts';

/** One way of showing a moment, whichever it is. */
export interface Picture {
  update(state: PlayerState): void;
  destroy(): void;
  /** Only where a picture can be zoomed. */
  zoom?(factor: number): void;
  fit?(): void;
}

export type MakePicture = (host: HTMLElement, player: Player, styleRoot: Document | ShadowRoot) => Picture;

/** The place of the cast that a reader has picked, where it is a number. */
export function placeSelected({ selection }: PlayerState): number | undefined {
  return selection?.kind === 'ioasid' ? selection.place : undefined;
}
