import type { Tell } from './contract.ts';
import type { ThemeName } from '../store/requests.ts';
import type { SourceOf } from './source.ts';

/** Where a figure stands: what differs between the element and the iframe page. */
export interface Environment extends SourceOf {
  readonly styleRoot: Document | ShadowRoot;
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
  readonly tell: Tell;
  /** Whether there is a figure now, or trouble with the fallback below it. */
  readonly onOutcome: (isShown: boolean) => void;
}
