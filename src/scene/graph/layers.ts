import type { SvgNode } from '../svg-tree.ts';
import type { GraphLayout } from './layout.ts';
import type { GraphMarks, StrandMark } from './marks.ts';
import { node } from './node.ts';
import { notice } from './notice.ts';
import type { Drawing } from './paint.ts';
import { setBox } from './set-box.ts';
import { hasNote, strandNote } from './strand-note.ts';
import { strand } from './strand.ts';
import { userCard } from './user-card.ts';

/** From below to above. */
export const LAYERS = ['users', 'sets', 'strands', 'notes', 'ids', 'notices'] as const;

/** What is drawn in each layer, and how. */
export function graphLayers(
  { users, sets, strands, ids, notices }: GraphMarks,
  layout: GraphLayout,
): Readonly<Record<(typeof LAYERS)[number], readonly Drawing[]>> {
  return {
    users: drawings(users, userCard),
    sets: drawings(sets, setBox),
    strands: drawings(strands, (mark) => strand(mark, layout.tier)),
    notes: drawings(strands.filter(hasNote).toSorted(byPhase), strandNote),
    ids: drawings(ids, (mark) => node(mark, layout)),
    notices: drawings(notices, notice),
  };
}

function drawings<Mark extends { readonly key: string }>(
  marks: readonly Mark[],
  shape: (mark: Mark) => SvgNode,
): readonly Drawing[] {
  return marks.map((mark) => ({ tag: 'g', key: mark.key, mark, tree: () => shape(mark) }));
}

/** Notes of what this row did lie over those that were there before. */
function byPhase(one: StrandMark, other: StrandMark): number {
  return Number(one.phase !== 'steady') - Number(other.phase !== 'steady');
}
