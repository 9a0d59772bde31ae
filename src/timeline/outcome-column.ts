import { assertNever } from '../base/assert.ts';
import { ERRNOS, OOPS_KINDS, type Outcome } from '../allocator/outcome.ts';

/**
 * Outcomes of rows in one byte each; only the few that carry a value the byte cannot say (private pointers, set handles,
 * numbers other than 0) have an entry of their own.
 */
export class OutcomeColumn {
  #codes = new Uint8Array(64);
  readonly #values = new Map<number, Outcome>();

  set(row: number, outcome: Outcome): void {
    if (row >= this.#codes.length) {
      const wider = new Uint8Array(Math.max(this.#codes.length * 2, row + 1));
      wider.set(this.#codes);
      this.#codes = wider;
    }
    const code = codeOf(outcome);
    this.#codes[row] = code;
    if (code === CODE.spelt) this.#values.set(row, outcome);
    else if (this.#values.size > 0) this.#values.delete(row);
  }

  /** `ioasid` is what the row is about: an alloc's result is not stored twice. */
  get(row: number, ioasid: number): Outcome {
    const code = this.#codes[row] ?? CODE.void;
    if (code >= CODE.oops) return OOPS[code - CODE.oops] ?? VOID;
    if (code >= CODE.errno) return ERRNO[code - CODE.errno] ?? VOID;
    switch (code) {
      case CODE.invalid:
        return { kind: 'invalid' };
      case CODE.absent:
        return { kind: 'absent' };
      case CODE.stopped:
        return { kind: 'stopped' };
      case CODE.zero:
        return ZERO;
      case CODE.false:
        return { kind: 'boolean', value: false };
      case CODE.true:
        return { kind: 'boolean', value: true };
      case CODE.ioasid:
        return { kind: 'ioasid', value: ioasid };
      case CODE.spelt:
        return this.#values.get(row) ?? VOID;
      default:
        return VOID;
    }
  }

  trim(length: number): void {
    this.#codes = this.#codes.slice(0, length);
  }

  get bytes(): number {
    return this.#codes.length + this.#values.size * 48;
  }
}

const CODE = {
  void: 0,
  zero: 1,
  false: 2,
  true: 3,
  ioasid: 4,
  invalid: 5,
  absent: 6,
  stopped: 7,
  spelt: 8,
  errno: 16,
  oops: 64,
} as const;

const VOID: Outcome = { kind: 'void' };
const ZERO: Outcome = { kind: 'number', value: 0 };
const ERRNO: readonly Outcome[] = ERRNOS.map((errno) => ({ kind: 'errno', errno }));
const OOPS: readonly Outcome[] = OOPS_KINDS.map((oops) => ({ kind: 'oops', oops }));

function codeOf(outcome: Outcome): number {
  switch (outcome.kind) {
    case 'void':
      return CODE.void;
    case 'errno':
      return CODE.errno + ERRNOS.indexOf(outcome.errno);
    case 'number':
      return outcome.value === 0 ? CODE.zero : CODE.spelt;
    case 'boolean':
      return outcome.value ? CODE.true : CODE.false;
    case 'ioasid':
      return CODE.ioasid;
    case 'invalid':
      return CODE.invalid;
    case 'pointer':
    case 'set':
      return CODE.spelt;
    case 'oops':
      return CODE.oops + OOPS_KINDS.indexOf(outcome.oops);
    case 'absent':
      return CODE.absent;
    case 'stopped':
      return CODE.stopped;
    default:
      return assertNever(outcome);
  }
}
