import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import { rowCallText } from '../../words/call-text.ts';
import { eventText, refcountText } from '../../words/effect-text.ts';
import { stepNumber } from '../../words/names.ts';
import { outcomeMeaning, outcomeText } from '../../words/outcome-text.ts';
import { resultText, rowTitle } from '../../words/step-text.ts';
import { isRefusal } from '../../allocator/outcome.ts';
import { rowTrouble, type Trouble } from '../timeline/row-shape.ts';

/** What a row says in the lanes. */
export interface RowWords {
  readonly number: string;
  readonly title: string;
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
}

const TROUBLE_MEANING: Readonly<Record<Trouble, string>> = {
  oops: '',
  unheld: 'it held none: somebody else’s reference is gone',
  stale: 'the ID it means is gone',
  refused: '',
};

export function rowWords(playback: Playback, index: number): RowWords {
  const row = playback.row(index);
  const trouble = rowTrouble(row.flags);
  const effects = playback.effectsAt(index);
  const change = effects.findLast(
    (effect) => effect.kind === 'refcount' && (row.life < 0 || effect.life === row.life),
  );
  const result = row.kind === 'delivery' ? '' : outcomeText(row.outcome);
  const refused = isRefusal(row.outcome) ? outcomeMeaning(row.call, row.outcome) : '';
  const meaning = trouble === undefined ? '' : refused || TROUBLE_MEANING[trouble];
  const count =
    change?.kind === 'refcount'
      ? `${refcountText(change.from)} → ${refcountText(change.to)}`
      : row.refcount === undefined || row.life < 0
        ? ''
        : refcountText(row.refcount);
  const delivered = effects.find((effect) => effect.kind === 'delivered');
  const event = delivered?.kind === 'delivered' ? eventText(delivered.event) : 'event';
  const said = resultText(row);
  return {
    number: stepNumber(index),
    title: title(playback, row, event),
    isCall: row.kind === 'call' || row.kind === 'return',
    result,
    isOops: row.outcome.kind === 'oops',
    meaning,
    trouble,
    verb: row.kind === 'delivery' ? event : verb(row),
    full: [
      `${stepNumber(index)}: ${rowTitle(playback, row)}`,
      said === '' || row.kind === 'delivery' ? '' : `= ${said}`,
      refused === '' ? meaning : '',
      change?.kind === 'refcount' ? `references ${count}` : '',
    ]
      .filter((part) => part !== '')
      .join(', '),
    count,
    countChanged: change !== undefined,
    depth: row.depth,
  };
}

/** Its user stands before it as a sign and in a column, so the title does without. */
function title(playback: Playback, row: Row, event: string): string {
  switch (row.kind) {
    case 'delivery':
      return `is told of ${event}`;
    case 'work':
      return 'runs deferred work';
    case 'return':
      return `${row.call} returns`;
    case 'call':
      return rowCallText(playback, row);
  }
}

function verb(row: Row): string {
  if (row.kind === 'return') return 'returns';
  if (row.kind === 'work') return '';
  return row.call
    .replace(/^ioasid_/, '')
    .replace(/_locked$/, '')
    .replaceAll('_', ' ');
}
