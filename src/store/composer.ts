import { CALLS, type ArgName, type ArgSpec, type Call } from '../allocator/calls.ts';
import type { ArgValue, Operation } from '../allocator/operation.ts';
import type { Playback } from '../timeline/playback.ts';
import { placeInFocus } from '../words/status-text.ts';
import { rowAtPlace } from '../timeline/places.ts';
import { forksAt } from './branch.ts';
import { fieldsOf, type Draft, type Field, type Moment } from './composer-fields.ts';
import type { FigureState } from './state.ts';

/** What the composer's defaults follow from: what stands at the cursor and which ID it is about. */
export function momentOf(playback: Playback, state: FigureState): Moment {
  const { selection, cursor } = state;
  const selected = selection?.kind === 'ioasid' ? selection.place : undefined;
  return {
    playback,
    snapshot: playback.snapshotAt(cursor),
    place: cursor < 0 ? selected : placeInFocus(playback, cursor, selected),
  };
}

/** The operation a filled form means, or which of its fields cannot be read. */
export function composed(
  moment: Moment,
  call: Call,
  user: string,
  draft: Draft,
): { readonly operation: Operation; readonly unreadable: readonly ArgName[] } {
  const fields = fieldsOf(moment, call, draft);
  const specs: readonly ArgSpec[] = CALLS[call].args;
  const args: Partial<Record<ArgName, ArgValue>> = {};
  const unreadable: ArgName[] = [];
  for (const field of fields) {
    const spec = specs.find((each) => each.name === field.name);
    const value = spec === undefined ? undefined : read(spec, field);
    if (value === 'unreadable') unreadable.push(field.name);
    else if (value !== undefined) args[field.name] = value.value;
  }
  return { operation: { call, user, args }, unreadable };
}

function read(spec: ArgSpec, field: Field): { readonly value: ArgValue } | 'unreadable' | undefined {
  const text = field.value.trim();
  if (text === '') return field.optional ? undefined : 'unreadable';
  if (field.typed !== 'number' && spec.kind !== 'flags') return { value: text };
  if (spec.kind === 'spid' && text === 'INVALID') return { value: text };
  const number = Number(text);
  const [least, most] = spec.kind === 'signed' ? SIGNED : spec.kind === 'private' ? POINTER : UNSIGNED;
  return Number.isInteger(number) && number >= least && number <= most ? { value: number } : 'unreadable';
}

const UNSIGNED = [0, 0xffff_ffff] as const;
const SIGNED = [-0x8000_0000, 0x7fff_ffff] as const;
const POINTER = [0, 0x7fff_ffff] as const;

/** Where an operation added now would run: after which row, and whether that starts a branch. */
export function insertion(
  playback: Playback,
  state: FigureState,
): { readonly afterRow: number; readonly forks: boolean } {
  if (state.cursor < 0) return { afterRow: -1, forks: forksAt(state, 0) };
  const { operation } = playback.row(state.cursor);
  return {
    afterRow: rowAtPlace(playback, { operation }),
    forks: forksAt(state, operation + 1),
  };
}
