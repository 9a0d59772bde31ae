import { currentRepairs, paired, pairable, type BalancedLife } from '../../store/balance.ts';
import type { Playback } from '../../timeline/playback.ts';
import { stepNumber, userName } from '../../words/names.ts';
import { useActions, useFigureState } from '../figure.ts';
import { StepLink } from '../parts/StepLink.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly life: BalancedLife;
}

/** Drops that were unpaired by hand, and the takings that each could belong to. */
export function LooseDrops({ playback, life }: Props) {
  const repairs = useFigureState(currentRepairs);
  const { setRepairs } = useActions();
  const { balance: texts } = useTexts();
  return (
    <ul className="loose-drops">
      {life.looseDrops.map((drop) => (
        <li key={drop.row}>
          <StepLink row={drop.row} />
          <span>{texts.belongsTo(userName(playback, drop.by))}</span>
          {pairable(playback, life, drop, repairs).map(({ reference, user, takenAt }) => (
            <button
              key={reference}
              type="button"
              className="button button-small"
              onClick={() => setRepairs(paired(playback, repairs, drop, reference))}
            >
              {texts.takenAt(userName(playback, user), stepNumber(takenAt))}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}
