export const stage = {
  view: 'View',
  views: {
    graph: 'Graph',
    lanes: 'Lanes',
    balance: 'Balance',
    told: 'Told',
    locks: 'Locks',
    table: 'Table',
  },
  zoom: 'Zoom',
  zoomOut: 'Zoom out',
  zoomIn: 'Zoom in',
  fit: 'Fit the picture',
};
