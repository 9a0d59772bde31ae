import type { LaneRow, LaneTable } from '../formats/table/lane-table.ts';
import { rowWords } from '../scene/lanes/row-words.ts';
import { logIndex, type LogIndex } from '../scene/timeline/log-index.ts';
import { rowShape } from '../scene/timeline/row-shape.ts';
import { ioasidName, refcountText } from '../words/names.ts';
import type { Row } from '../timeline/row.ts';
import type { PlayedLog } from './played-log.ts';

/** The rows of a played log from one to another, both included, as the lanes view words them. */
export function laneTable({ document, run }: PlayedLog, from: number, to: number): LaneTable {
  const index = logIndex(run);
  const several = run.cast.places.length > 1;
  const rows: LaneRow[] = [];
  for (let at = from; at <= to; at += 1) {
    const row = run.row(at);
    const words = rowWords(run, index, at);
    rows.push({
      number: words.number,
      user: row.user,
      depth: words.depth,
      deferred: isDeferred(index, at),
      kind: kindOf(row),
      what: words.title,
      verb: words.verb,
      result: words.result === '' ? '' : words.isOops ? words.result : `= ${words.result}`,
      trouble: words.meaning,
      ioasid: stateText(run, row, several),
      ref: words.count === '' || row.refcount === undefined ? '' : refcountText(row.refcount),
      refChanged: words.countChanged,
    });
  }
  return {
    title: document.title,
    semantics: run.semantics,
    users: run.cast.users.map(({ name }) => name),
    rows,
  };
}

function kindOf(row: Row): LaneRow['kind'] {
  switch (rowShape(row)) {
    case 'call':
      return 'call';
    case 'delivery':
      return 'told';
    case 'return':
      return 'return';
    case 'work':
      return 'work';
    case 'action':
      return 'done';
  }
}

function isDeferred(index: LogIndex, row: number): boolean {
  for (let above = index.parents[row] ?? -1; above >= 0; above = index.parents[above] ?? -1) {
    if (index.shape(above) === 'work') return true;
  }
  return false;
}

/** "5 ACTIVE" where a state begins; elsewhere the number, where there are several to tell apart. */
function stateText(run: PlayedLog['run'], { life, index }: Row, several: boolean): string {
  if (life < 0) return '';
  const { ioasid, generation, allocatedAt, pendingAt, reclaimedAt } = run.life(life);
  const name = ioasidName(ioasid, generation);
  if (index === reclaimedAt) return `${name} reclaimed`;
  if (index === pendingAt) return `${name} FREE_PENDING`;
  if (index === allocatedAt) return `${name} ACTIVE`;
  return several ? name : '';
}
