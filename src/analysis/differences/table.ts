import { EVENTS } from './events.ts';
import { REFERENCES } from './references.ts';
import { SETS_AND_NUMBERS } from './sets-and-numbers.ts';

/** What is not there to be asked about. */
const NOT_APPLICABLE = '–';

export interface DifferenceTable {
  /** Ids of variants. */
  readonly columns: readonly string[];
  readonly rows: readonly { readonly title: string; readonly cells: readonly string[] }[];
}

/** Every posted variant; Linux 5.5 and 6.1 run the same code and are shown to do so. */
export const DIFFERENCE_COLUMNS: readonly string[] = [
  'v2',
  'v3',
  'v4-2021',
  'dcp-2021',
  'mainline-5.11',
  'mainline-5.5',
  'mainline-6.1',
];

/** The same short logs under every variant, side by side. Nothing in it is written down: each cell is what a run did. */
export function differenceTable(columns: readonly string[] = DIFFERENCE_COLUMNS): DifferenceTable {
  const rows = [...REFERENCES, ...EVENTS, ...SETS_AND_NUMBERS];
  return {
    columns,
    rows: rows.map(({ title, cell }) => ({ title, cells: columns.map((id) => cell(id) ?? NOT_APPLICABLE) })),
  };
}
