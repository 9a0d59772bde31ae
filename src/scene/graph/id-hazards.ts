import type { Playback } from '../../timeline/playback.ts';
import type { IoasidView } from '../../timeline/snapshot.ts';
import { listOf, userName } from '../../words/names.ts';
import type { StrandModel } from './strands.ts';

/** Something wrong with a number; drawn with an icon and in the hazard colour. */
export interface Hazard {
  /** For small captions. */
  readonly word: string;
  readonly text: string;
}

/** The worst first: captions may have room for one only. */
export function hazardsOf(
  playback: Playback,
  view: IoasidView,
  troubled: readonly StrandModel[],
): readonly Hazard[] {
  const found: Hazard[] = [];
  if (view.state === 'unborn') return found;
  const strands = troubled.filter(({ place }) => place === view.place);
  const alive = view.state !== 'reclaimed';
  if (view.dangling) found.push({ word: 'dangling', text: 'dangling: memory freed' });
  if (alive && view.refcount !== undefined && view.refcount < 0) {
    found.push({ word: 'saturated', text: 'saturated: never reclaimed' });
  }
  if (alive && view.orphan) found.push({ word: 'orphan', text: 'orphan: set is gone' });
  const [stolen] = strands.filter((each) => each.stolen);
  if (stolen)
    found.push({ word: 'stolen', text: `unheld drop: ${userName(playback, stolen.user)} loses one` });
  for (const [kind, text] of STALE) {
    const users = [
      ...new Set(
        strands
          .filter((each) => each.stale && each.kind === kind)
          .map(({ user }) => userName(playback, user)),
      ),
    ];
    if (users.length > 0) found.push({ word: 'stale', text: `${text}: ${listOf(users)}` });
  }
  return found;
}

const STALE = [
  ['context', 'stale context'],
  ['borrowed', 'stale pointer'],
] as const;
