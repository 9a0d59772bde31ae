import type { GraphLayout } from './layout.ts';
import { references } from './labels.ts';
import type { IdMark } from './marks.ts';

export interface CaptionLine {
  readonly text: string;
  readonly tone: 'strong' | 'pending' | 'plain' | 'faint' | 'hazard';
}

/** What stands below a number, as much of it as there is room for. */
export function captionOf(mark: IdMark, layout: GraphLayout): readonly CaptionLine[] {
  const { tier, numberInside } = layout;
  if (mark.state === 'unborn') return [];
  const number: readonly CaptionLine[] = numberInside
    ? []
    : [{ text: mark.name, tone: mark.state === 'reclaimed' ? 'faint' : 'strong' }];
  if (tier.caption === 'number') return number;
  if (tier.caption === 'short') return [...number, { text: shortText(mark), tone: toneOf(mark) }];

  const count = mark.refcount === undefined ? '' : mark.saturated ? 'saturated' : references(mark.refcount);
  const more = moreOf(mark);
  if (tier.caption === 'split') {
    const first: CaptionLine = { text: mark.word, tone: toneOf(mark) };
    return [...number, first, ...(count === '' ? [] : [{ text: count, tone: 'plain' as const }]), ...more];
  }
  return [
    ...number,
    { text: [mark.word, count].filter((part) => part !== '').join(', '), tone: toneOf(mark) },
    ...more,
  ];
}

function moreOf(mark: IdMark): readonly CaptionLine[] {
  const [hazard] = mark.hazards;
  if (hazard !== undefined) return [{ text: hazard, tone: 'hazard' }];
  return mark.detail === '' ? [] : [{ text: mark.detail, tone: 'plain' }];
}

function toneOf(mark: IdMark): CaptionLine['tone'] {
  if (mark.state === 'reclaimed') return 'faint';
  return mark.state === 'pending' ? 'pending' : 'strong';
}

/** "pending 3", "active 2", "reclaimed" */
function shortText(mark: IdMark): string {
  if (mark.state === 'reclaimed') return 'reclaimed';
  if (mark.saturated) return 'saturated';
  return mark.refcount === undefined ? mark.state : `${mark.state} ${mark.refcount}`;
}
