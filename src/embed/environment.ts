import type { ThemeName } from '../store/requests.ts';
import type { OwnLogs } from './own-log.ts';
import type { Parts } from './parts/parts.ts';
import type { Place } from './problem-panel.ts';

/** Where a figure stands: what differs between the element and the iframe page. */
export interface Environment extends OwnLogs, Place {
  readonly parts: Parts;
  /** What carries `data-ioasid-index` and its like for those who look from outside. */
  readonly outside: HTMLElement;
  readonly defaultTheme: ThemeName;
  readonly setTheme: (theme: ThemeName) => void;
  /** Address of the whole program. */
  readonly appUrl: string;
  /** Of this program. */
  readonly version: string;
  /** Pixels that the figure takes at its present width. */
  readonly height: () => number;
  /** What the figure cannot say itself, since parts of it are missing: says it in its place and tells it. */
  readonly complain: (code: string, message: string) => void;
}
