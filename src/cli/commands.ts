import { ANALYZE } from './analyze.ts';
import type { Command } from './command.ts';
import { CONFORMANCE } from './conformance.ts';

/** All commands, in the order of the help. */
export const COMMANDS: readonly Command[] = [CONFORMANCE, ANALYZE];
