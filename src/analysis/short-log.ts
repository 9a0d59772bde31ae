import { type ArgKind, type ArgName, CALL_NAMES, CALLS } from '../allocator/calls.ts';
import { semanticsOf } from '../allocator/variants.ts';
import type { ArgValue, CustomAllocator, Operation, Subscriber } from '../allocator/operation.ts';
import type { Gap, LogDocument } from '../timeline/document.ts';

/** What a short log needs beside its operations. */
export interface LogParts {
  readonly subscribers?: readonly Subscriber[];
  readonly allocators?: readonly CustomAllocator[];
  readonly labels?: readonly string[];
  readonly gaps?: readonly Gap[];
  readonly freedMemory?: 'readable';
}

/**
 * A short log as text, one operation a line: `VFIO ioasid_alloc(vm1, 1, 15)`. Arguments in the order of the call table; NULL or
 * nothing leaves one out. A set `vm1` of four IDs stands at the start unless the text makes sets itself.
 */
export function shortLog(semantics: string, text: string, parts: LogParts = {}): LogDocument {
  const lines = text.split('\n').map((line) => line.trim());
  const operations = lines.filter((line) => line !== '').map(operationOf);
  const makesSets = operations.some(({ call }) => call === 'ioasid_alloc_set');
  const labels = semanticsOf(semantics)?.policies.setLifetime === 'label';
  const first = makesSets || labels ? [] : [operationOf('VFIO ioasid_alloc_set(vm1, NULL, 4, NULL)')];
  return {
    title: 'short log',
    semantics,
    users: [],
    subscribers: parts.subscribers ?? [],
    allocators: parts.allocators ?? [],
    labels: parts.labels ?? (labels ? ['vm1'] : []),
    operations: [...first, ...operations],
    markers: [],
    ...(parts.gaps !== undefined && { gaps: parts.gaps }),
    ...(parts.freedMemory !== undefined && { freedMemory: parts.freedMemory }),
  };
}

function operationOf(line: string): Operation {
  const parsed = /^(\S+) (\w+)(?:\((.*)\))?$/.exec(line);
  const [, user, name, list = ''] = parsed ?? [];
  const call = CALL_NAMES.find((each) => each === name);
  if (user === undefined || call === undefined) throw new Error(`not an operation: ${line}`);
  const words = list.split(',').map((word) => word.trim());
  const args: Partial<Record<ArgName, ArgValue>> = {};
  CALLS[call].args.forEach((spec, index) => {
    const value = valueOf(spec.kind, words[index] ?? '');
    if (value !== undefined) args[spec.name] = value;
  });
  return { call, user, args };
}

function valueOf(kind: ArgKind, word: string): ArgValue | undefined {
  if (word === '' || (word === 'NULL' && kind !== 'setType')) return undefined;
  return /^-?\d+$/.test(word) ? Number(word) : word;
}
