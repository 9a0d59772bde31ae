import { svg, svgText, type SvgAttributes, type SvgChild, type SvgNode } from '../svg-tree.ts';
import { DIFFERS } from './differs.ts';

interface Marked {
  readonly key: string;
  readonly sentence: string;
  readonly selected: boolean;
  readonly dim: boolean;
  readonly differs: boolean;
}

/** Every mark that can be picked: its class, its name for those who cannot see it, whether it is picked, and its parts. */
export function markGroup(
  kind: string,
  mark: Marked,
  attributes: SvgAttributes,
  ...parts: readonly SvgChild[]
): SvgNode {
  const { key, selected, dim, differs } = mark;
  const sentence = differs ? `${mark.sentence}, ${DIFFERS}` : mark.sentence;
  return svg(
    'g',
    {
      class: `ioasid-mark ioasid-${kind}${selected ? ' is-selected' : ''}${dim ? ' is-dim' : ''}`,
      'data-key': key,
      role: 'button',
      tabindex: -1,
      'aria-label': sentence,
      'aria-pressed': String(selected),
      ...attributes,
    },
    svgText('title', {}, sentence),
    ...parts,
  );
}
