/** What the scene uses of d3, by name, so that nothing else of it is shipped. */
export { select, zoom, zoomIdentity, type D3ZoomEvent, type Selection, type ZoomBehavior } from 'd3';
