import { CALLS, CALL_NAMES, type Call } from '../allocator/calls.ts';
import { semanticsOf } from '../allocator/variants.ts';
import type { Playback } from '../timeline/playback.ts';
import { CALL_PURPOSE } from '../words/call-text.ts';

/** One call of the composer's menu; `missing` says why it cannot be made here. */
export interface CallChoice {
  readonly call: Call;
  readonly purpose: string;
  readonly missing: string | undefined;
}

export interface CallGroup {
  readonly title: string;
  readonly calls: readonly CallChoice[];
}

const GROUPS: readonly { readonly title: string; readonly has: (call: Call) => boolean }[] = [
  {
    title: 'References',
    has: (call) => /_(get|put)(_locked|_if_owned)?$/.test(call) && !call.includes('set_'),
  },
  { title: 'What users do themselves', has: (call) => CALLS[call].group === 'user' },
  { title: 'Aids that no kernel has', has: (call) => CALLS[call].group === 'test' },
  { title: 'Notifications', has: (call) => call.includes('notif') },
  { title: 'Custom allocators', has: (call) => call.endsWith('_allocator') },
  { title: 'Capacity', has: (call) => call.endsWith('_capacity') },
  { title: 'Sets', has: (call) => /_set(_|$)/.test(call) },
  { title: 'IDs', has: () => true },
];

/** In which order the groups stand in the menu. */
const ORDER = [
  'IDs',
  'References',
  'What users do themselves',
  'Sets',
  'Notifications',
  'Capacity',
  'Custom allocators',
  'Aids that no kernel has',
];

/** Every call in groups; those that cannot be made say why. */
export function callGroups(playback: Playback): readonly CallGroup[] {
  const groups = new Map<string, CallChoice[]>(ORDER.map((title) => [title, []]));
  for (const call of CALL_NAMES) {
    const title = GROUPS.find((group) => group.has(call))?.title ?? 'IDs';
    groups.get(title)?.push({ call, purpose: CALL_PURPOSE[call], missing: whyNot(playback, call) });
  }
  return [...groups].map(([title, calls]) => ({ title, calls }));
}

function whyNot(playback: Playback, call: Call): string | undefined {
  const semantics = semanticsOf(playback.semantics);
  if (CALLS[call].group === 'api' && semantics !== undefined && !semantics.calls.has(call)) {
    return `not in ${semantics.title}`;
  }
  const kinds = CALLS[call].args.map((arg) => arg.kind);
  if (kinds.includes('subscriber') && playback.world.subscribers.length === 0)
    return 'this log has no subscribers';
  if (kinds.includes('allocator') && playback.world.allocators.length === 0)
    return 'this log has no custom allocators';
  return undefined;
}
