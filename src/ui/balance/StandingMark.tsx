import type { Standing } from '../../analysis/ledger/ledger.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';

const STANDINGS: Readonly<Record<Standing, { readonly icon: IconName; readonly word: string }>> = {
  paired: { icon: 'check', word: 'paired' },
  open: { icon: 'dash', word: 'held' },
  unpaired: { icon: 'warning', word: 'unpaired: a put is missing' },
  stolen: { icon: 'hazard', word: 'stolen' },
};

/** How a reference stands: a sign and a word. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const { icon, word } = STANDINGS[standing];
  return (
    <span className="standing" data-standing={standing}>
      <Icon name={icon} />
      {word}
    </span>
  );
}
