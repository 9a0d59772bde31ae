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

/** `since`: the operation since which the number has stood differently, if it has. */
export function becauseOf(sides: readonly Side[], situation: Situation, since: number | undefined): Because {
  const lacking = sides.filter(({ rows }) => rows[0]?.outcome.kind === 'absent');
  if (lacking.length > 0 && lacking.length < sides.length) return missingCall(lacking, situation);
  const stopped = sides.filter(({ rows }) => rows[0]?.outcome.kind === 'stopped');
  if (stopped.length > 0)
    return { text: `${idsOf(stopped)}: the calling thread ended in an earlier call.`, sources: [] };
  const reason = REASONS.find(({ policy, when }) => valuesOf(sides, policy).size > 1 && when(situation));
  if (reason !== undefined) return policyDiffers(sides, reason);
  if (since !== undefined)
    return {
      text: `It follows from operation ${since + 1}, after which the number stood differently.`,
      sources: [],
      follows: since,
    };
  return { text: 'It follows from what happened before to other numbers or sets.', sources: [] };
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

function missingCall(lacking: readonly Side[], { call }: Situation): Because {
  const parts = lacking.map(({ id, walk: { semantics } }) => {
    const nearest = semantics.nearest[call];
    const instead =
      nearest === undefined ? '' : `; the nearest it has is ${semantics.kernelNames[nearest] ?? nearest}()`;
    return `${id} has no ${semantics.kernelNames[call] ?? call}()${instead}`;
  });
  return { text: `${parts.join('; ')}.`, sources: [] };
}

function idsOf(sides: readonly Side[]): string {
  return listed(sides.map(({ id }) => id));
}
