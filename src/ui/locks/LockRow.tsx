import type { GuardName, LockLine } from '../../analysis/locks/lock-picture.ts';
import { lockHazards } from '../../store/locks.ts';
import type { Playback } from '../../timeline/playback.ts';
import { lockName } from '../../words/names.ts';
import { rowTitle } from '../../words/step-text.ts';
import { useHazards } from '../figure.ts';
import { HazardLink } from '../hazards/HazardLink.tsx';
import { Icon } from '../parts/Icon.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly line: LockLine;
  readonly guards: readonly GuardName[];
  readonly cursor: number;
  /** The last line of an operation that never gave its locks back. */
  readonly ends: boolean;
}

const DEEPEST = 3;

/** One step, or what it does to a lock, with the bars of the locks that are held. */
export function LockRow({ playback, line, guards, cursor, ends }: Props) {
  const { locks } = useTexts();
  const { kind, row, depth, atomic } = line;
  const isStep = kind === 'step';
  return (
    <tr
      data-kind={kind}
      data-row={isStep ? row : undefined}
      data-selected={row === cursor}
      data-when={row > cursor ? 'future' : 'past'}
      aria-current={isStep && row === cursor ? 'step' : undefined}
    >
      {guards.map((guard) => (
        <BarCell key={guard} state={barState(line, guard)} ends={ends} />
      ))}
      <td>{isStep && <StepLink row={row} />}</td>
      <td data-depth={Math.min(isStep ? depth : depth + 1, DEEPEST)}>
        {isStep ? rowTitle(playback, playback.row(row)) : <Doing line={line} />}
      </td>
      <td className="lock-context" data-atomic={atomic}>
        {isStep && (atomic ? locks.atomic : locks.maySleep)}
      </td>
    </tr>
  );
}

type BarState = 'taken' | 'held' | 'released' | 'waits' | undefined;

function barState({ kind, lock, held }: LockLine, guard: GuardName): BarState {
  if (!held.includes(guard)) return undefined;
  if (guard !== lock) return 'held';
  if (kind === 'take') return 'taken';
  if (kind === 'release') return 'released';
  return kind === 'wait' ? 'waits' : 'held';
}

function BarCell({ state, ends }: { readonly state: BarState; readonly ends: boolean }) {
  const { locks } = useTexts();
  return (
    <td className="lock-bar" data-bar={state} data-ends={ends}>
      <span className="sr-only">{state === undefined ? '–' : locks.cell[state]}</span>
    </td>
  );
}

/** What a step does to a lock. */
function Doing({ line: { kind, lock, row, inverted } }: { readonly line: LockLine }) {
  const { locks } = useTexts();
  const hazards = lockHazards(useHazards() ?? []).get(row) ?? [];
  const name = lock === undefined ? '' : lockName(lock);
  switch (kind) {
    case 'take':
      return inverted ? (
        <Trouble
          text={locks.takesInverted(name)}
          hazards={hazards.filter(({ code }) => code === 'lock-inversion')}
        />
      ) : (
        locks.takes(name)
      );
    case 'release':
      return locks.releases(name);
    case 'callback':
      return locks.callback;
    case 'sleep':
      return (
        <Trouble text={locks.sleeps} hazards={hazards.filter(({ code }) => code === 'sleep-in-atomic')} />
      );
    case 'wait':
      return (
        <Trouble text={locks.waits(name)} hazards={hazards.filter(({ code }) => code === 'self-deadlock')} />
      );
    default:
      return null;
  }
}

interface TroubleProps {
  readonly text: string;
  readonly hazards: Parameters<typeof lockHazards>[0];
}

function Trouble({ text, hazards }: TroubleProps) {
  return (
    <span className="lock-trouble">
      <Icon name="warning" />
      <span>{text}</span>
      {hazards.map((hazard) => (
        <HazardLink key={hazard.code} hazard={hazard} />
      ))}
    </span>
  );
}
