import { ANALYZE } from './analyze.ts';
import type { Command } from './command.ts';
import { COMPARE } from './compare.ts';
import { CONFORMANCE } from './conformance.ts';
import { CONVERT } from './convert.ts';
import { FIGURE } from './figure.ts';
import { HANDOUT } from './handout.ts';
import { LINT } from './lint.ts';
import { RENDER } from './render.ts';
import { TABLE } from './table.ts';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  CONFORMANCE,
  ANALYZE,
  COMPARE,
  TABLE,
  RENDER,
  FIGURE,
  LINT,
  HANDOUT,
  CONVERT,
];
