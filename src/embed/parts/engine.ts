/** The allocator and all that a log needs that is not a story: the largest part. */
export { openSource, openText } from '../own-log.ts';
export { packShort } from '../pack-short.ts';
export { playUnder } from '../play.ts';
export { sayProblems } from '../problem-panel.ts';
