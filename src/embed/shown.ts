import type { Mounted } from './mount.ts';
import type { Player } from './player.ts';

/** A log in its picture. */
export interface Shown {
  readonly player: Player;
  readonly mounted: Mounted;
}
