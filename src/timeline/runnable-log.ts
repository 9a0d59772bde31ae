import type { Machine } from '../allocator/machine.ts';
import { World } from '../allocator/world.ts';
import type { LogDocument } from './document.ts';
import type { OperationSource } from './operation-columns.ts';

/** A log whose operations may stand in columns instead of a list. */
export type RunnableLog = Omit<LogDocument, 'operations'> & { readonly operations: OperationSource };

/** Everybody and everything that a log names before its first operation. */
export function worldOf(log: RunnableLog): World {
  const world = new World();
  for (const user of log.users) world.users.indexOf(user.name);
  for (const label of log.labels) world.handles.indexOf(label);
  for (const subscriber of log.subscribers) {
    world.users.indexOf(subscriber.user);
    world.subscribers.push(subscriber);
  }
  world.allocators.push(...log.allocators);
  return world;
}

/** Mainline's sets are static labels: they are there before the first call, and no row says so. */
export function declareLabels(machine: Machine, labels: readonly string[]): void {
  const rows = { begin: () => -1, end: () => undefined };
  for (const label of labels) machine.run({ call: 'declare_set', user: '', args: { as: label } }, { rows });
}
