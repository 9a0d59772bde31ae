import { references } from './labels.ts';
import type { GraphLayout } from './layout.ts';
import type { IdMark } from './marks.ts';

export interface CaptionLine {
  readonly text: string;
  readonly tone: 'strong' | 'pending' | 'plain' | 'faint' | 'hazard';
}

/** What stands below a number, as much of it as there is room for. */
export function captionOf(mark: IdMark, { tier, numberInside }: GraphLayout): readonly CaptionLine[] {
  if (mark.state === 'unborn') return [];
  const tone = mark.state === 'reclaimed' ? 'faint' : mark.state === 'pending' ? 'pending' : 'strong';
  const number: readonly CaptionLine[] = numberInside
    ? []
    : [{ text: mark.name, tone: mark.state === 'reclaimed' ? 'faint' : 'strong' }];
  const count = mark.refcount === undefined || mark.saturated ? '' : references(mark.refcount);
  switch (tier.caption) {
    case 'number':
      return number;
    case 'short':
      return [...number, shortLine(mark, tone)];
    case 'joined':
      return [
        ...number,
        { text: count === '' ? mark.word : `${mark.word}, ${count}`, tone },
        ...moreOf(mark),
      ];
    case 'split': {
      const lines: CaptionLine[] = [...number, { text: mark.word, tone }];
      if (count !== '') lines.push({ text: count, tone: 'plain' });
      const more = moreOf(mark);
      if (lines.length + more.length <= tier.captionLines) return [...lines, ...more];
      // The ring still shows the count; what is wrong must be said.
      return mark.hazards.length > 0 ? [...lines.slice(0, tier.captionLines - 1), ...more] : lines;
    }
  }
}

function moreOf(mark: IdMark): readonly CaptionLine[] {
  const [hazard] = mark.hazards;
  if (hazard !== undefined) return [{ text: hazard.text, tone: 'hazard' }];
  return mark.detail === '' ? [] : [{ text: mark.detail, tone: 'plain' }];
}

/** "pending 3", "active 2", "reclaimed"; a hazard's word instead of the state's. */
function shortLine(mark: IdMark, tone: CaptionLine['tone']): CaptionLine {
  const [hazard] = mark.hazards;
  const count = mark.refcount === undefined || mark.saturated ? '' : ` ${mark.refcount}`;
  return hazard === undefined
    ? { text: `${mark.state}${count}`, tone }
    : { text: `${hazard.word}${count}`, tone: 'hazard' };
}
