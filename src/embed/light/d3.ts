/** What the timeline and the lanes use of d3, without d3; the graph of a small figure draws without selections. */
export { select } from './selection.ts';
