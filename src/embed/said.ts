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

/** A story has been told when it was built; whoever runs a log of a page's own tells it then. */
export interface Teller {
  step(row: number): Said;
  /** How things stand after a row, with a place of the cast selected or none. */
  status(row: number, place: number | undefined): string;
}

const tellers = new WeakMap<Playback, Teller>();

export function letTell(playback: Playback, teller: Teller): void {
  tellers.set(playback, teller);
}

export function tellerOf(playback: Playback): Teller {
  const teller = tellers.get(playback);
  if (teller === undefined) throw new Error('nobody says anything of this log');
  return teller;
}
