import type { Call } from '../../allocator/calls.ts';
import type { Operation } from '../../allocator/operation.ts';
import type { LogDocument } from '../../timeline/document.ts';
import type { Hazard } from '../hazards/rule.ts';
import type { Change } from './change.ts';
import type { Examination } from './examination.ts';

/**
 * Changes worth trying: operations that had a part in the hazard, and what its users might have forgotten, at places next to
 * those operations.
 */
export function candidatesOf(log: LogDocument, hazard: Hazard, examined: Examination): readonly Change[] {
  const users = new Set(hazard.users.map((user) => examined.users[user] ?? ''));
  const parts = partsOf(log, hazard, examined, users);
  const places = placesAround(parts, log.operations.length);
  const removals = parts.map((at): Change => ({ kind: 'remove', at }));
  const moves = parts.flatMap((from) =>
    places
      .filter((before) => before !== from && before !== from + 1)
      .map((before): Change => ({ kind: 'move', from, before })),
  );
  const additions = forgotten(log, hazard, examined, users).flatMap((operation) =>
    places.map((before): Change => ({ kind: 'add', before, operation })),
  );
  return [...additions, ...removals, ...moves];
}

/** Operations that a reader would look at: those of the hazard's rows, and what its users do with the same number. */
function partsOf(
  log: LogDocument,
  hazard: Hazard,
  { operations, ioasids }: Examination,
  users: ReadonlySet<string>,
): readonly number[] {
  const rows = [hazard.row, ...hazard.related, ...(hazard.until === undefined ? [] : [hazard.until])];
  const parts = new Set(rows.map((row) => operations[row] ?? -1));
  log.operations.forEach(({ user }, index) => {
    if (users.has(user) && hazard.ioasid !== undefined && ioasids[index] === hazard.ioasid) parts.add(index);
  });
  const here = operations[hazard.row] ?? 0;
  return [...parts]
    .filter((part) => part >= 0)
    .toSorted((a, b) => Math.abs(a - here) - Math.abs(b - here))
    .slice(0, MOST_PARTS);
}

const MOST_PARTS = 12;

/** Before and after each of them, and at the end. */
function placesAround(parts: readonly number[], end: number): readonly number[] {
  return [...new Set([...parts.flatMap((part) => [part, part + 1]), end])].toSorted((a, b) => a - b);
}

/** What each of the hazard's users could have done about the number. */
function forgotten(
  log: LogDocument,
  hazard: Hazard,
  { ioasids }: Examination,
  users: ReadonlySet<string>,
): readonly Operation[] {
  const id = hazard.ioasid;
  if (id === undefined) return [];
  const about = log.operations.filter((_, index) => ioasids[index] === id);
  const set =
    about.find(({ args }) => args.set !== undefined)?.args.set ??
    log.operations.find(({ args }) => args.set !== undefined)?.args.set;
  const target = set === undefined ? { id } : { set, id };
  const contexts = about.filter(({ call }) => call === 'set_context');
  return [...users].flatMap((user): Operation[] => {
    const calls: readonly Call[] = ['ioasid_put', 'ioasid_get'];
    const own = contexts.filter((operation) => operation.user === user);
    return [
      ...calls.map((call): Operation => ({ call, user, args: target })),
      ...own.map(({ args }): Operation => ({ call: 'clear_context', user, args })),
      { call: 'dma_stop', user, args: { id } },
      { call: 'run_work', user, args: {} },
    ];
  });
}
