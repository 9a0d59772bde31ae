import type { Standing } from '../../analysis/ledger/ledger.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';

const ICONS: Readonly<Record<Standing, IconName>> = {
  paired: 'check',
  open: 'dash',
  unpaired: 'warning',
  stolen: 'hazard',
};

/** How a reference stands: a sign and a word. */
export function StandingMark({ standing }: { readonly standing: Standing }) {
  const { balance: texts } = useTexts();
  return (
    <span className="standing" data-standing={standing}>
      <Icon name={ICONS[standing]} />
      {texts.standings[standing]}
    </span>
  );
}
