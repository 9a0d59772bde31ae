import { inWords } from '../../base/in-words.ts';

/** What one step did, and what was picked in the picture. */
export const inspector = {
  nothingYet: 'Nothing has happened yet.',
  changes: 'What changed',
  noChange: 'Nothing.',
  checks: 'Checks, in order',
  verdicts: {
    passed: 'passed',
    failed: 'failed',
    'not-so': 'not so',
    'not-made': 'not made',
  },
  /** Stands after the check that settled the result. */
  decides: 'decides',
  partOf: 'Part of',
  callsInside: 'Calls inside',
  notListed: (before: string, after: string) =>
    `${before} earlier and ${after} later steps are not listed; Shift with the arrow keys walks through all of them.`,
  references: 'references:',
  referencesAfter: 'references afterwards',
  locksHeld: 'Locks held',
  kernelLog: 'Kernel log',
  levels: {
    debug: 'debug',
    info: 'info',
    warn: 'warning',
    err: 'error',
    WARN: 'WARN, with a stack trace',
  },
  told: 'Who is told, in order',
  refused: (event: string) => `${event} never leaves: these rules refuse the event.`,
  notToldYet: 'not told yet',
  reaction: {
    queues: 'queues work for later',
    stops: 'stops the chain',
    nothing: 'does nothing',
  },
  /** What to say of a call that returns nothing. */
  withoutResult: {
    ok: 'returns nothing',
    refused: 'refused, though the call returns nothing',
    unheld: 'drops a reference that it does not hold',
    oops: 'never returns',
  },
  selected: (title: string) => `Selected: ${title}`,
  clearSelection: 'Clear the selection',
  selection: {
    noId: 'IOASID',
    id: (name: string) => `IOASID ${name}`,
    set: (name: string) => `Set ${name}`,
    reference: (user: string, id: string) => `${user}’s reference on ${id}`,
    holds: (count: number) => `Holds ${inWords(count)} counted ${count === 1 ? 'reference' : 'references'}.`,
    queued: (count: number) => `Has ${inWords(count)} work ${count === 1 ? 'item' : 'items'} waiting to run.`,
    inUse: (count: string, quota: string) => `${count} of ${quota} in use.`,
    takenAt: (step: string) => `Taken at ${step}.`,
    neverDropped: 'Never dropped in this log.',
    droppedAt: (step: string) => `Dropped at ${step}.`,
    stolenAt: (step: string, user: string) => `Dropped at ${step} by ${user}, who held none.`,
  },
  why: 'Why is it still here?',
};
