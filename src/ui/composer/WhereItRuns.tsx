import type { insertion } from '../../store/composer.ts';
import { stepNumber } from '../../words/names.ts';
import { Icon } from '../parts/Icon.tsx';

/** After which step the operation will run, and whether that starts a branch. */
export function WhereItRuns({ afterRow, forks }: ReturnType<typeof insertion>) {
  const after = afterRow < 0 ? 'at the beginning' : `after ${stepNumber(afterRow)}`;
  return forks ? (
    <p className="composer-where">
      <Icon name="branch" />
      Starts a branch {after}
    </p>
  ) : (
    <p className="composer-where quiet">Runs {after}</p>
  );
}
