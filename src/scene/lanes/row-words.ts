import { lowerBound } from '../../base/search.ts';
import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import { eventText } from '../../words/effect-text.ts';
import { stepNumber, refcountText } from '../../words/names.ts';
import { outcomeMeaning, outcomeText } from '../../words/outcome-text.ts';
import { resultText, rowCallText, rowTitle } from '../../words/step-text.ts';
import { isRefusal } from '../../allocator/outcome.ts';
import type { LogIndex } from '../timeline/log-index.ts';
import { rowTrouble, type Trouble } from '../timeline/row-shape.ts';

/** What a row says in the lanes. */
export interface RowWords {
  readonly number: string;
  readonly title: string;
  /** The call and its ID without the other arguments, where it is a call about an ID. */
  readonly short: string | undefined;
  /** The title is code. */
  readonly isCall: boolean;
  readonly result: string;
  readonly isOops: boolean;
  /** What the result means, where it is a refusal. */
  readonly meaning: string;
  readonly trouble: Trouble | undefined;
  /** One word for the arrow: "get", "FREE". */
  readonly verb: string;
  /** Everything in one line, for tooltips and screen readers. */
  readonly full: string;
  /** "3 → 2" where the count changed, else the count; empty where nothing is counted. */
  readonly count: string;
  readonly countChanged: boolean;
  readonly depth: number;
  /** A call that goes on after one chain was told and before the next. */
  readonly goesOn: boolean;
}

const TROUBLE_MEANING: Readonly<Record<Trouble, string>> = {
  oops: '',
  unheld: 'it held none: somebody else’s reference is gone',
  stale: 'the ID it means is gone',
  refused: '',
};

export function rowWords(playback: Playback, log: LogIndex, index: number): RowWords {
  const row = playback.row(index);
  const trouble = rowTrouble(row.flags);
  const goesOn = row.kind === 'return' && log.ends[log.parents[index] ?? -1] !== index;
  // A call that told others has its result where it returns.
  const answersLater = (log.ends[index] ?? index) > index && !isRefusal(row.outcome);
  const result = row.kind === 'delivery' || answersLater || goesOn ? '' : outcomeText(row.outcome);
  const refused = isRefusal(row.outcome) ? outcomeMeaning(row.call, row.outcome, playback) : '';
  const meaning = trouble === undefined ? '' : refused || TROUBLE_MEANING[trouble];
  const event = row.kind === 'delivery' ? eventOf(playback, index) : '';
  const before = countBefore(playback, log, row);
  // Nothing is counted any more on a life that is over.
  const after = before === 0 && row.refcount === 0 ? undefined : row.refcount;
  const countChanged = after !== undefined && after !== before;
  const count =
    after === undefined
      ? ''
      : countChanged
        ? `${refcountText(before)} → ${refcountText(after)}`
        : refcountText(after);
  const said = resultText(row);
  return {
    number: stepNumber(index),
    title: title(playback, row, event, goesOn),
    short: row.kind === 'call' && row.ioasid >= 0 ? `${row.call} ${row.ioasid}` : undefined,
    isCall: row.kind === 'call' || row.kind === 'return',
    result,
    isOops: row.outcome.kind === 'oops',
    meaning,
    trouble,
    verb: row.kind === 'delivery' ? event : goesOn ? '' : verb(row),
    goesOn,
    full: [
      `${stepNumber(index)}: ${rowTitle(playback, row)}`,
      said === '' || row.kind === 'delivery' ? '' : `= ${said}`,
      refused === '' ? meaning : '',
      countChanged ? `references ${count}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
    count,
    countChanged,
    depth: row.depth,
  };
}

/** Its user stands before it as a sign and in a column, so the title does without. */
function title(playback: Playback, row: Row, event: string, goesOn: boolean): string {
  switch (row.kind) {
    case 'delivery':
      return `is told of ${event}`;
    case 'work':
      return 'runs deferred work';
    case 'return':
      return `${row.call} ${goesOn ? 'goes on' : 'returns'}`;
    case 'call':
      return rowCallText(playback, row);
  }
}

function eventOf(playback: Playback, index: number): string {
  const delivered = playback.effectsAt(index).find((effect) => effect.kind === 'delivered');
  return delivered === undefined ? 'event' : eventText(delivered.event);
}

/** The count that the row before this one, of those about the same life, left; nothing before the first. */
function countBefore(playback: Playback, log: LogIndex, { index, life }: Row): number {
  const rows = log.rowsOfLife(life);
  const before = rows[lowerBound(rows, index) - 1];
  return before === undefined ? 0 : (playback.row(before).refcount ?? 0);
}

function verb(row: Row): string {
  if (row.kind === 'return') return 'returns';
  if (row.kind === 'work') return '';
  return row.call
    .replace(/^ioasid_/, '')
    .replace(/_locked$/, '')
    .replaceAll('_', ' ');
}
