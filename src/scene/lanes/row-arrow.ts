import type { Row } from '../../timeline/row.ts';
import { tenth } from '../timeline/pixels.ts';
import { rowShape, rowTrouble, type RowShape, type Trouble } from '../timeline/row-shape.ts';
import type { LaneColumns } from './lane-columns.ts';

/** What one row draws between its user's column and the IOASID column. */
export interface RowArrow {
  readonly row: number;
  readonly user: number;
  readonly shape: RowShape;
  readonly trouble: Trouble | undefined;
  /** Middle of the user's column. */
  readonly x: number;
  /** Where the arrow meets the IOASID column; absent where the row stays with its user. */
  readonly coreX: number | undefined;
  /** `call` goes to the core; `delivery` and `return` come from it. */
  readonly direction: 'to-core' | 'from-core';
  readonly deferred: boolean;
}

/** An arrow ends this far before the bar it points to, and begins this far from the middle of its column. */
const GAP_PX = 3;

export function rowArrow(
  row: Row,
  columns: LaneColumns,
  barX: number,
  inside: { readonly deferred: boolean; readonly goesOn: boolean },
): RowArrow {
  const shape = rowShape(row);
  return {
    row: row.index,
    user: row.user,
    shape,
    trouble: rowTrouble(row.flags),
    x: columns.users[row.user] ?? columns.textPx,
    coreX: shape === 'action' || shape === 'work' || inside.goesOn ? undefined : barX - GAP_PX,
    direction: shape === 'delivery' || shape === 'return' ? 'from-core' : 'to-core',
    deferred: inside.deferred,
  };
}

/** A straight line with its head at the end it points to. */
export function arrowPath(arrow: RowArrow, y: number): string {
  if (arrow.coreX === undefined) return '';
  const startX = arrow.x + START_PX;
  return `M${tenth(startX)} ${y}H${tenth(arrow.coreX)}`;
}

export function headPath(arrow: RowArrow, y: number): string {
  if (arrow.coreX === undefined) return '';
  const toCore = arrow.direction === 'to-core';
  const tip = toCore ? arrow.coreX : arrow.x + START_PX;
  const back = toCore ? -HEAD_PX : HEAD_PX;
  return `M${tenth(tip + back)} ${y - HEAD_PX * 0.6}L${tenth(tip)} ${y}L${tenth(tip + back)} ${y + HEAD_PX * 0.6}`;
}

const START_PX = 7;
const HEAD_PX = 6;
