/** What lies above the window for a while. */
export const overlays = {
  drop: 'Drop a log or a recorded trace to open it',
  reading: (name: string) => `Reading ${name}…`,
  running: (name: string) => `Running ${name}…`,
  cancel: 'Cancel',
  beside: (branch: string, origin: string) => `“${branch}” beside “${origin}”`,
  sameUpTo: (operation: string) => `The same up to operation ${operation} of the log.`,
  sameEnd: 'Both end in the same state.',
  endsDifferently: 'What ends differently',
  ioasid: 'IOASID',
  more: (count: string) => `and ${count} more`,
  nothingAfter: 'nothing after the fork',
};
