import type { SvgAttributes } from '../svg-tree.ts';

interface Marked {
  readonly key: string;
  readonly sentence: string;
  readonly selected: boolean;
  readonly dim: boolean;
}

/** What every mark that can be picked has: its class, its name for those who cannot see it, whether it is picked. */
export function markAttributes(kind: string, mark: Marked): SvgAttributes {
  const classes = ['ioasid-mark', `ioasid-${kind}`, mark.selected && 'is-selected', mark.dim && 'is-dim'];
  return {
    class: classes.filter(Boolean).join(' '),
    'data-key': mark.key,
    role: 'button',
    tabindex: -1,
    'aria-label': mark.sentence,
    'aria-pressed': String(mark.selected),
  };
}
