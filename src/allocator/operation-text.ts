import { CALLS, type ArgKind, type ArgName } from './calls.ts';
import { INVALID_IOASID, type ArgValue, type Operation } from './operation.ts';

/** Arguments that a C prototype does not have: they name results, or belong to the harness. */
const NOT_PRINTED: ReadonlySet<ArgName> = new Set(['as', 'race']);

/** "ioasid_alloc(vm1, 1, 15)": an operation as a C programmer writes it. */
export function operationText(operation: Operation): string {
  const printed = CALLS[operation.call].args
    .filter(
      (arg) =>
        !NOT_PRINTED.has(arg.name) &&
        !(isOptional(arg) && operation.args[arg.name] === undefined && !isPointer(arg.kind)),
    )
    .map((arg) => argText(arg.kind, operation.args[arg.name]));
  return `${operation.call}(${printed.join(', ')})`;
}

function isOptional(arg: { readonly optional?: true }): boolean {
  return arg.optional === true;
}

function isPointer(kind: ArgKind): boolean {
  return kind === 'set' || kind === 'token';
}

function argText(kind: ArgKind, value: ArgValue | undefined): string {
  if (value === undefined) return 'NULL';
  if (kind === 'private') return value === 0 ? 'NULL' : `p${value}`;
  if ((kind === 'ioasid' || kind === 'spid') && value === INVALID_IOASID) return 'INVALID_IOASID';
  if (kind === 'flags' && typeof value === 'number') return flagsText(value);
  return String(value);
}

/** Which chain an explicit notification asks for: bit 0 everybody, bit 1 the set. */
function flagsText(flags: number): string {
  const names = [flags & 1 ? 'ALL' : '', flags & 2 ? 'SET' : ''].filter((name) => name !== '');
  return names.length === 0 || flags > 3 ? `0x${flags.toString(16)}` : names.join('|');
}
