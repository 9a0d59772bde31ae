import { handout } from './de/handout.ts';
import { locks } from './de/locks.ts';
import { theme } from './de/theme.ts';
import { told } from './de/told.ts';
import { transport } from './de/transport.ts';
import type { Texts } from './en.ts';

export const DE: Texts = { handout, locks, theme, told, transport };
