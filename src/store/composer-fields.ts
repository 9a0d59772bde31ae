import { CALLS, type ArgKind, type ArgName, type ArgSpec, type Call } from '../allocator/calls.ts';
import { EVENT_NAMES } from '../allocator/operation.ts';
import type { Playback } from '../timeline/playback.ts';
import type { IoasidView, Snapshot } from '../timeline/snapshot.ts';
import { ioasidName } from '../words/names.ts';
import { ARGUMENT_LABEL } from './composer-labels.ts';

/** One value a form offers; `wrong` ones are there on purpose, to see what the kernel says to nonsense. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly wrong?: boolean;
}

export interface Field {
  readonly name: ArgName;
  readonly label: string;
  readonly optional: boolean;
  /** What to choose from; absent where it is simply typed. */
  readonly options: readonly FieldOption[] | undefined;
  /** Whether something that is not offered can be typed, and as what. */
  readonly typed: 'number' | 'text' | undefined;
  readonly value: string;
}

/** What was typed and chosen so far, by argument; what is absent keeps its default. */
export type Draft = Readonly<Partial<Record<ArgName, string>>>;

/** The ID and what stands where the form is filled in. */
export interface Moment {
  readonly playback: Playback;
  readonly snapshot: Snapshot;
  /** The ID that the moment is about. */
  readonly place: number | undefined;
}

/** What only the harness needs, and names for results that one can just as well point at. */
function isHidden(arg: ArgSpec): boolean {
  return arg.name === 'race' || (arg.kind === 'name' && arg.optional === true);
}

/** The form of a call: each argument with what it may be and what it is unless somebody says otherwise. */
export function fieldsOf(moment: Moment, call: Call, draft: Draft): readonly Field[] {
  const args: readonly ArgSpec[] = CALLS[call].args;
  return args
    .filter((arg) => !isHidden(arg))
    .map((arg) => {
      const options = optionsOf(moment, arg);
      return {
        name: arg.name,
        label: ARGUMENT_LABEL[arg.name],
        optional: arg.optional === true,
        options,
        typed: typedAs(arg.kind),
        value: draft[arg.name] ?? defaultOf(moment, call, arg, draft, options),
      };
    });
}

function typedAs(kind: ArgKind): Field['typed'] {
  switch (kind) {
    case 'ioasid':
    case 'number':
    case 'signed':
    case 'private':
    case 'spid':
      return 'number';
    case 'name':
    case 'token':
    case 'context':
      return 'text';
    default:
      return undefined;
  }
}

function optionsOf(moment: Moment, arg: ArgSpec): readonly FieldOption[] | undefined {
  const { playback } = moment;
  switch (arg.kind) {
    case 'set':
      return setOptions(moment);
    case 'ioasid':
      return idOptions(moment);
    case 'setType':
      return plain(['MM', 'NULL']);
    case 'event':
      return plain(EVENT_NAMES);
    case 'flags':
      return [
        { value: '2', label: 'SET: the chain of the set' },
        { value: '1', label: 'ALL: the global chain' },
        { value: '3', label: 'both flags' },
        { value: '0', label: 'no flag', wrong: true },
      ];
    case 'subscriber':
      return plain([...new Set(playback.world.subscribers.map(({ name }) => name))]);
    case 'allocator':
      return plain([...new Set(playback.world.allocators.map(({ name }) => name))]);
    case 'getter':
      return plain(['none', 'true', 'false']);
    case 'action':
      return plain(['none', 'free', 'put', 'get']);
    case 'fault':
      return plain(['kzalloc', 'xa_alloc', 'xa_store']);
    case 'context':
      return plain(playback.cast.contexts);
    case 'token':
      return tokenOptions(playback);
    default:
      return undefined;
  }
}

const plain = (values: readonly string[]): readonly FieldOption[] =>
  values.map((value) => ({ value, label: value }));

function setOptions({ playback, snapshot }: Moment): readonly FieldOption[] {
  const known = playback.cast.sets
    .filter((set) => set.set >= 0)
    .map((set): FieldOption => {
      const now = snapshot.sets.find((each) => each.set === set.set);
      return now?.state === 'alive' || now?.state === 'free-pending'
        ? { value: set.name, label: `${set.name}, ${now.nr} of ${now.quota} in use` }
        : {
            value: set.name,
            label: `${set.name}, ${now?.state === 'gone' ? 'gone' : 'not there yet'}`,
            wrong: true,
          };
    });
  const unique = known.filter((option, at) => known.findIndex((each) => each.value === option.value) === at);
  return [...unique, { value: '', label: 'NULL', wrong: true }];
}

function idOptions({ snapshot }: Moment): readonly FieldOption[] {
  const options = snapshot.ids
    .filter((id) => id.state !== 'unborn')
    .map((id): FieldOption => ({
      value: String(id.ioasid),
      label: idLabel(id),
      ...(id.state === 'reclaimed' && { wrong: true }),
    }));
  const unique = options
    .toSorted((a, b) => Number(a.wrong ?? false) - Number(b.wrong ?? false))
    .filter((option, at, all) => all.findIndex((each) => each.value === option.value) === at);
  const unknown = unusedNumber(snapshot);
  return [...unique, { value: unknown, label: `${unknown}, never allocated`, wrong: true }];
}

function idLabel(id: IoasidView): string {
  const name = ioasidName(id.ioasid, id.generation);
  if (id.state === 'reclaimed') return `${name}, reclaimed`;
  return id.refcount === undefined
    ? name
    : `${name}, ${id.state}, ${id.refcount < 0 ? 'saturated' : id.refcount}`;
}

function unusedNumber(snapshot: Snapshot): string {
  const used = new Set(snapshot.ids.map((id) => id.ioasid));
  let number = 99;
  while (used.has(number)) number += 1;
  return String(number);
}

function defaultOf(
  moment: Moment,
  call: Call,
  arg: ArgSpec,
  draft: Draft,
  options: readonly FieldOption[] | undefined,
): string {
  const { playback, snapshot } = moment;
  switch (arg.kind) {
    case 'ioasid':
      return focusedId(moment)?.ioasid.toString() ?? options?.[0]?.value ?? '1';
    case 'set':
      return ownerOf(moment, draft) ?? options?.find((option) => !option.wrong)?.value ?? '';
    case 'number':
      return NUMBERS[arg.name] ?? '1';
    case 'signed':
      return arg.name === 'quota' ? '8' : '1';
    case 'spid':
      return String(focusedId(moment)?.spid ?? 100);
    case 'token':
      // A second set of the same mm would be refused.
      return call === 'ioasid_alloc_set'
        ? unusedToken(playback)
        : (playback.world.tokens.list[0] ?? unusedToken(playback));
    case 'name':
      return arg.optional ? '' : unusedName(playback.world.handles.list);
    case 'context':
      return snapshot.contexts[0]?.context ?? options?.[0]?.value ?? 'pasid-table';
    case 'private':
      return arg.optional ? '' : '1';
    case 'event':
      return 'BIND';
    default:
      return arg.optional ? '' : (options?.[0]?.value ?? '');
  }
}

const NUMBERS: Readonly<Partial<Record<ArgName, string>>> = {
  min: '1',
  max: '1048575',
  quota: '8',
  n: '1048576',
};

function focusedId({ snapshot, place }: Moment): IoasidView | undefined {
  const id = place === undefined ? undefined : snapshot.ids[place];
  return id?.state === 'unborn' ? undefined : id;
}

/** The name of the set that owns the ID in the form, so that the two belong together unless one is changed. */
function ownerOf(moment: Moment, draft: Draft): string | undefined {
  const { snapshot, playback } = moment;
  const id =
    draft.id === undefined
      ? focusedId(moment)
      : snapshot.ids.find((each) => String(each.ioasid) === draft.id && each.state !== 'unborn');
  const owner = id && playback.cast.sets.find((set) => set.set === id.set);
  return owner === undefined || owner.set < 0 ? undefined : owner.name;
}

function tokenOptions(playback: Playback): readonly FieldOption[] {
  const fresh = unusedToken(playback);
  return [
    ...plain(playback.world.tokens.list),
    { value: fresh, label: `${fresh}, new` },
    { value: '', label: 'NULL' },
  ];
}

function unusedToken(playback: Playback): string {
  const { list } = playback.world.tokens;
  let number = 1;
  while (list.includes(`mm${number}`)) number += 1;
  return `mm${number}`;
}

function unusedName(names: readonly string[]): string {
  let number = names.length + 1;
  while (names.includes(`set${number}`)) number += 1;
  return `set${number}`;
}
