import type { Hazard } from '../analysis/hazards/rule.ts';
import type { Cell, Matrix, Notification, Standing } from '../analysis/notifications/notification.ts';
import { semanticsOf } from '../allocator/variants.ts';

/** Rules that fire where somebody was not told, by how that came about. */
const HOLE_RULES: Readonly<Partial<Record<Standing, readonly string[]>>> = {
  refused: ['notification-lost'],
  'off-chain': ['holder-not-told'],
  stopped: ['holder-not-told'],
};

/** The hazard that a cell of the matrix shows: what its handler did wrong, or that it was passed by; undefined where no rule fires. */
export function cellHazard(
  { row, end }: Notification,
  cell: Cell,
  hazards: readonly Hazard[],
): Hazard | undefined {
  if (cell.standing === 'told') {
    return worstOf(hazards.filter((hazard) => hazard.row >= cell.row && hazard.row <= cell.until));
  }
  const rules = HOLE_RULES[cell.standing];
  if (rules === undefined || !cell.hole) return undefined;
  return hazards.find(
    (hazard) =>
      rules.includes(hazard.code) &&
      hazard.users.includes(cell.user) &&
      // Lost events are reported once, where it begins, with their extent.
      hazard.row <= end &&
      (hazard.until ?? hazard.row) >= row,
  );
}

const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 } as const;

function worstOf(hazards: readonly Hazard[]): Hazard | undefined {
  return hazards.toSorted((a, b) => SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity])[0];
}

/** The notification that a row is a part of: the last that was sent at or before it, while its operation lasts. */
export function notificationAt(notifications: readonly Notification[], row: number): number {
  const index = lastSentBefore(notifications, row);
  const found = notifications[index];
  return found !== undefined && row <= found.end ? index : -1;
}

/** Index of the last notification that was sent up to a row; -1 before the first. */
export function lastSentBefore(notifications: readonly Notification[], row: number): number {
  let low = 0;
  let high = notifications.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((notifications[middle]?.row ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Why a matrix has no rows: the rules know no events, none was sent, or nobody could hear one. */
export type NothingTold = 'no-events' | 'nothing-sent' | 'nobody-listens';

export function nothingTold({ unheard }: Matrix, semantics: string): NothingTold {
  if (semanticsOf(semantics)?.calls.has('ioasid_register_notifier') !== true) return 'no-events';
  return unheard.size === 0 ? 'nothing-sent' : 'nobody-listens';
}
