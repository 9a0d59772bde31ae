import { CALL_NAMES } from '../allocator/calls.ts';
import type { Operation } from '../allocator/operation.ts';
import { Names } from '../allocator/world.ts';

const FIRST_LENGTH = 1024;
const NO_HANDLE = -1;
/** Set in the call's byte where the operation did not fit the columns and stands whole in a list of its own. */
const WHOLE = 0x80;

/** Operations by index; a plain array is one, and so are {@link OperationColumns}. */
export interface OperationSource {
  readonly length: number;
  at(index: number): Operation | undefined;
}

/**
 * A long log's operations in 13 bytes each. The calls that make up nearly all of a recording (a set and an ID, or a set and a
 * window) fit the columns; any other operation is kept as it is.
 */
export class OperationColumns implements OperationSource {
  length = 0;
  #call = new Uint8Array(FIRST_LENGTH);
  #user = new Uint16Array(FIRST_LENGTH);
  #handle = new Int16Array(FIRST_LENGTH);
  #first = new Uint32Array(FIRST_LENGTH);
  #second = new Uint32Array(FIRST_LENGTH);
  readonly #users = new Names();
  readonly #handles = new Names();
  readonly #whole = new Map<number, Operation>();

  push(operation: Operation): void {
    const index = this.length;
    if (index === this.#call.length) this.#grow();
    this.length = index + 1;
    const code = CALL_NAMES.indexOf(operation.call);
    if (!fits(operation)) {
      this.#call[index] = code | WHOLE;
      this.#whole.set(index, operation);
      return;
    }
    const { set, id, min, max } = operation.args;
    this.#call[index] = code;
    this.#user[index] = this.#users.indexOf(operation.user);
    this.#handle[index] = set === undefined ? NO_HANDLE : this.#handles.indexOf(String(set));
    this.#first[index] = Number(id ?? min ?? 0);
    this.#second[index] = Number(max ?? 0);
  }

  at(index: number): Operation | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const code = this.#call[index] ?? 0;
    if (code & WHOLE) return this.#whole.get(index);
    const call = CALL_NAMES[code];
    if (call === undefined) return undefined;
    const handle = this.#handle[index] ?? NO_HANDLE;
    const id = this.#first[index] ?? 0;
    const user = this.#users.nameOf(this.#user[index] ?? 0);
    // Spelt out: a million objects are made here, and spreading one into another costs more than running the call.
    if (call === 'ioasid_alloc') {
      const max = this.#second[index] ?? 0;
      if (handle === NO_HANDLE) return { call, user, args: { min: id, max } };
      return { call, user, args: { set: this.#handles.nameOf(handle), min: id, max } };
    }
    if (handle === NO_HANDLE) return { call, user, args: { id } };
    return { call, user, args: { set: this.#handles.nameOf(handle), id } };
  }

  get bytes(): number {
    return this.#call.length * BYTES_PER_OPERATION + this.#whole.size * 200;
  }

  #grow(): void {
    const size = this.#call.length * 2;
    const call = new Uint8Array(size);
    const user = new Uint16Array(size);
    const handle = new Int16Array(size);
    const first = new Uint32Array(size);
    const second = new Uint32Array(size);
    call.set(this.#call);
    user.set(this.#user);
    handle.set(this.#handle);
    first.set(this.#first);
    second.set(this.#second);
    this.#call = call;
    this.#user = user;
    this.#handle = handle;
    this.#first = first;
    this.#second = second;
  }
}

const BYTES_PER_OPERATION = 13;

const COLUMN_CALLS: ReadonlySet<string> = new Set([
  'ioasid_alloc',
  'ioasid_get',
  'ioasid_put',
  'ioasid_free',
  'ioasid_find',
]);

function fits(operation: Operation): boolean {
  if (!COLUMN_CALLS.has(operation.call) || operation.recorded !== undefined || operation.tsNs !== undefined)
    return false;
  const isAlloc = operation.call === 'ioasid_alloc';
  const { set, id, min, max, ...others } = operation.args;
  if (Object.keys(others).length > 0 || typeof set === 'number') return false;
  return isAlloc
    ? typeof min === 'number' && typeof max === 'number' && id === undefined
    : typeof id === 'number';
}
