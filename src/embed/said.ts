import type { RowWords } from '../scene/lanes/row-words.ts';
import type { Playback } from '../timeline/playback.ts';

/** What is said of a row, in the places of a figure; each by the name of the function that says it in the app. */
export interface Said {
  readonly stepSentence: string;
  readonly positionText: string;
  readonly pointedText: string;
  readonly givenText: string;
  readonly rowWords: RowWords;
}

type Sayer = (row: number) => Said;

const sayers = new WeakMap<Playback, Sayer>();

/** A story has been told when it was built; whoever runs a log of a page's own tells it then. */
export function letSay(playback: Playback, sayer: Sayer): void {
  sayers.set(playback, sayer);
}

export function said(playback: Playback, row: number): Said {
  const sayer = sayers.get(playback);
  if (sayer === undefined) throw new Error('nobody says anything of this log');
  return sayer(row);
}
