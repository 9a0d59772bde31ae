import type { Call } from '../allocator/calls.ts';
import { operationText } from '../allocator/operation-text.ts';
import type { Operation } from '../allocator/operation.ts';
import type { Names } from '../allocator/world.ts';
import type { Row } from './row.ts';

/** Calls whose rows are known by set and number alone, whoever makes them. */
const SET_AND_ID: ReadonlySet<Call> = new Set([
  'ioasid_get',
  'ioasid_put',
  'ioasid_get_locked',
  'ioasid_put_locked',
  'ioasid_free',
  'ioasid_find',
]);

/** The call of a row: with all arguments where the log states it, with set and number where a handler made it. */
export function callText(row: Row, operation: Operation, handles: Names): string {
  if (row.depth === 0 && row.kind !== 'work') return operationText(withNumber(operation, row));
  const id = row.ioasid < 0 ? '' : String(row.ioasid);
  if (!SET_AND_ID.has(row.call)) return `${row.call}(${id})`;
  return `${row.call}(${row.handle < 0 ? 'NULL' : handles.nameOf(row.handle)}, ${id})`;
}

/** A log may name an ID by the name that its alloc was given; a reader wants the number it was. */
function withNumber(operation: Operation, row: Row): Operation {
  if (typeof operation.args.id !== 'string' || row.ioasid < 0) return operation;
  return { ...operation, args: { ...operation.args, id: row.ioasid } };
}
