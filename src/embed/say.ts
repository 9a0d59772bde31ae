import { rowWords } from '../scene/lanes/row-words.ts';
import { logIndex, type LogIndex } from '../scene/timeline/log-index.ts';
import type { Playback } from '../timeline/playback.ts';
import { givenText, pointedText, positionText, stepSentence } from '../words/step-text.ts';
import { statusText } from '../words/status-text.ts';
import type { Teller } from './said.ts';

/** Says of each row what the app says of it, each thing when it is asked for. */
export function tellerFor(playback: Playback): Teller {
  let index: LogIndex | undefined;
  return {
    step: (row) => ({
      get stepSentence() {
        return stepSentence(playback, row);
      },
      get positionText() {
        return positionText(playback, row);
      },
      get pointedText() {
        return pointedText(playback, row);
      },
      get givenText() {
        return givenText(playback, row);
      },
      get rowWords() {
        index ??= logIndex(playback);
        return rowWords(playback, index, row);
      },
    }),
    status: (row, place) => statusText(playback, row, place),
  };
}
