import { printLog } from '../formats/log/print-log.ts';
import type { LogDocument, Place } from '../timeline/document.ts';
import { firstRowOf } from '../timeline/places.ts';
import type { Playback } from '../timeline/playback.ts';
import { currentBranch } from './branch.ts';
import { fileName } from './file-name.ts';
import type { Figure } from './figure.ts';
import { markersOf } from './markers.ts';

/** The current branch as a log of its own that opens where the cursor stands. */
function savedDocument(figure: Figure): LogDocument {
  const state = figure.store.getState();
  const { document, cursor, semantics, compared, conditions } = state;
  const { start: _, conditions: __, ...rest } = document;
  return {
    ...rest,
    semantics,
    // What is compared now; else what the log offers to compare.
    ...(compared.length > 0 && { compare: compared }),
    operations: currentBranch(state).operations,
    markers: markersOf(state),
    ...(conditions.length > 0 && { conditions }),
    ...(cursor >= 0 && { start: placeOfRow(figure.playback(state), cursor) }),
  };
}

export function savedText(figure: Figure): { readonly name: string; readonly text: string } {
  const document = savedDocument(figure);
  return { name: `${fileName(document.title)}.ioasid.json`, text: printLog(document) };
}

function placeOfRow(playback: Playback, row: number): Place {
  const { operation } = playback.row(row);
  return { operation, step: row - firstRowOf(playback, operation) };
}
