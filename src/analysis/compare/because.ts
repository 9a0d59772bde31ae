import type { Policies } from '../../allocator/policies.ts';
import { listed, namesOf } from '../names.ts';
import { REASONS, type Reason } from './reasons.ts';
import type { Side } from './side.ts';
import type { Situation } from './situation.ts';

/** Why variants part at an operation. */
export interface Because {
  /** "v2: the second free drops a reference, so KVM’s is gone; v4-2021: already pending, nothing happens." */
  readonly text: string;
  /** The policy that differs; absent where it follows from something earlier, or where a call is missing. */
  readonly policy?: keyof Policies;
  /** Where each variant has its rule from. */
  readonly sources: readonly { readonly semantics: string; readonly source: string }[];
  /** The operation from which it follows. */
  readonly follows?: number;
}

/**
 * `keys` say which sides came out the same: a policy is the reason only if sides that share its value do. `since` is the
 * operation since which the number has stood differently, if it has.
 */
export function becauseOf(
  sides: readonly Side[],
  situation: Situation,
  keys: readonly string[],
  since: number | undefined,
): Because {
  return (
    missingCall(sides, situation, keys) ??
    stoppedThread(sides) ??
    policyOf(sides, situation, keys) ??
    nobodyToTell(sides, situation) ??
    pairwise(sides, situation, keys, since) ??
    earlier(since)
  );
}

/** One policy that explains all sides at once. */
function policyOf(
  sides: readonly Side[],
  situation: Situation,
  keys: readonly string[],
): Because | undefined {
  const reason = REASONS.find(({ policy, when }) => when(situation) && explains(policy, sides, keys));
  return reason === undefined ? undefined : policyDiffers(sides, reason);
}

function explains(policy: keyof Policies, sides: readonly Side[], keys: readonly string[]): boolean {
  const groups = valuesOf(sides, policy);
  const keyOf = (side: Side): string | undefined => keys[sides.indexOf(side)];
  return groups.size > 1 && [...groups.values()].every((group) => new Set(group.map(keyOf)).size === 1);
}

/** Where more than one thing is at work: why each of the others parts from the first. */
function pairwise(
  sides: readonly Side[],
  situation: Situation,
  keys: readonly string[],
  since: number | undefined,
): Because | undefined {
  const [first, ...rest] = sides;
  if (first === undefined || rest.length < 2) return undefined;
  const found = rest.flatMap((side, index) => {
    const [ours = '', theirs = ''] = [keys[0], keys[index + 1]];
    if (ours === theirs) return [];
    const pair = [first, side];
    return (
      policyOf(pair, situation, [ours, theirs]) ??
      nobodyToTell(pair, situation) ??
      (since === undefined ? [] : earlier(since))
    );
  });
  const because = found.find(({ policy }) => policy !== undefined) ?? found[0];
  if (because === undefined) return undefined;
  const text = [...new Set(found.map((each) => each.text))].join(' ');
  return { ...because, text, sources: found.flatMap(({ sources }) => sources) };
}

function nobodyToTell(sides: readonly Side[], { kinds }: Situation): Because | undefined {
  const silent = sides.filter(({ walk }) => !walk.semantics.calls.has('ioasid_register_notifier'));
  if (!kinds.has('delivered') || silent.length === 0 || silent.length === sides.length) return undefined;
  return { text: `${idsOf(silent)} ${has(silent)} no notifications.`, sources: [] };
}

function stoppedThread(sides: readonly Side[]): Because | undefined {
  const stopped = sides.filter(({ rows }) => rows[0]?.outcome.kind === 'stopped');
  if (stopped.length === 0) return undefined;
  return { text: `${idsOf(stopped)}: the calling thread ended in an earlier call.`, sources: [] };
}

function earlier(since: number | undefined): Because {
  if (since === undefined)
    return { text: 'It follows from what happened before to other numbers or sets.', sources: [] };
  return {
    text: `It follows from operation ${since + 1}, since which things stand differently.`,
    sources: [],
    follows: since,
  };
}

function valuesOf(sides: readonly Side[], policy: keyof Policies): ReadonlyMap<string, readonly Side[]> {
  const groups = new Map<string, Side[]>();
  for (const side of sides) {
    const value = String(side.walk.semantics.policies[policy]);
    const group = groups.get(value) ?? [];
    groups.set(value, group);
    group.push(side);
  }
  return groups;
}

function policyDiffers(sides: readonly Side[], { policy, says }: Reason): Because {
  const parts = [...valuesOf(sides, policy)].map(([value, group]) => {
    const [first] = group;
    return `${idsOf(group)}: ${says[value] ?? value}${first === undefined ? '' : consequence(first)}`;
  });
  const sources = sides.map(({ id, walk }) => ({ semantics: id, source: walk.semantics.sources[policy] }));
  return { text: `${parts.join('; ')}.`, policy, sources };
}

/** What that did to whom: ", so KVM’s is gone". */
function consequence({ rows, walk }: Side): string {
  if (rows[0]?.outcome.kind === 'oops') return ', and the call does not come back';
  const names = namesOf(walk);
  const victims = rows.flatMap((row) =>
    row.effects.flatMap((effect) =>
      effect.kind === 'reference-dropped' && effect.unheld && effect.user !== effect.by
        ? [`${names.user(effect.user)}’s`]
        : [],
    ),
  );
  return victims.length === 0
    ? ''
    : `, so ${listed([...new Set(victims)])} ${victims.length === 1 ? 'is' : 'are'} gone`;
}

/** Some lack the call; where the others do not agree either, that is said too. */
function missingCall(
  sides: readonly Side[],
  situation: Situation,
  keys: readonly string[],
): Because | undefined {
  const isLacking = ({ rows }: Side): boolean => rows[0]?.outcome.kind === 'absent';
  const lacking = sides.filter(isLacking);
  if (lacking.length === 0 || lacking.length === sides.length) return undefined;
  const { call } = situation;
  const instead = lacking.flatMap(({ id, walk: { semantics } }) => {
    const nearest = semantics.nearest[call];
    const whose = lacking.length === 1 ? 'it' : id;
    return nearest === undefined
      ? []
      : [`the nearest ${whose} has is ${semantics.kernelNames[nearest] ?? nearest}()`];
  });
  const text = `${[`${idsOf(lacking)} ${has(lacking)} no ${call}()`, ...instead].join('; ')}.`;
  const others = sides.filter((side) => !isLacking(side));
  const othersKeys = others.map((side) => keys[sides.indexOf(side)] ?? '');
  const more = new Set(othersKeys).size > 1 ? policyOf(others, situation, othersKeys) : undefined;
  return more === undefined ? { text, sources: [] } : { ...more, text: `${text} ${more.text}` };
}

function has(sides: readonly Side[]): string {
  return sides.length === 1 ? 'has' : 'have';
}

function idsOf(sides: readonly Side[]): string {
  return listed(sides.map(({ id }) => id));
}
