import type { insertion } from '../../store/composer.ts';
import { stepNumber } from '../../words/names.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';

/** After which step the operation will run, and whether that starts a branch. */
export function WhereItRuns({ afterRow, forks }: ReturnType<typeof insertion>) {
  const { composer: texts } = useTexts();
  const first = afterRow < 0;
  const after = stepNumber(afterRow);
  return forks ? (
    <p className="composer-where">
      <Icon name="branch" />
      {first ? texts.startsBranchFirst : texts.startsBranchAfter(after)}
    </p>
  ) : (
    <p className="composer-where quiet">{first ? texts.runsFirst : texts.runsAfter(after)}</p>
  );
}
