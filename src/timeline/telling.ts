import type { Effect } from '../allocator/effect.ts';
import type { Machine } from '../allocator/machine.ts';
import type { RowListener } from '../allocator/machine-interface.ts';
import type { Operation } from '../allocator/operation.ts';

/**
 * Runs an operation once more on the state before it and lists what each of its rows does, in order. `firstRow` numbers the
 * rows as the first run did, so that "taken at" comes out the same.
 */
export function tellOperation(
  machine: Machine,
  operation: Operation,
  firstRow: number,
): readonly (readonly Effect[])[] {
  const told: Effect[][] = [];
  const rows: RowListener = {
    begin: () => firstRow + told.push([]) - 1,
    end: () => undefined,
  };
  machine.run(operation, { rows, tell: (effect) => told.at(-1)?.push(effect) });
  return told;
}
