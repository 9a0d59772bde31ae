/** What the timeline and the lanes use of d3; the graph of a small figure does without. */
export { select } from 'd3';
