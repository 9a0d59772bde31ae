import type { PlayerState } from './player.ts';

/** One way of showing a moment, whichever it is. */
export interface Picture {
  update(state: PlayerState): void;
  destroy(): void;
  /** Only where a picture can be zoomed. */
  zoom?(factor: number): void;
  fit?(): void;
}
