/** What the scene uses of d3, by name, so that nothing else of it is shipped. */
export { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from 'd3';
