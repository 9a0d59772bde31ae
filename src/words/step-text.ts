import type { Effect } from '../allocator/effect.ts';
import type { Playback } from '../timeline/playback.ts';
import type { Row } from '../timeline/row.ts';
import { eventText } from './effect-text.ts';
import { outcomeMeaning, outcomeText } from './outcome-text.ts';
import { lifeName, stepNumber, userName } from './names.ts';

/** The call of a row as a C programmer writes it; deferred work is none. */
export function rowCallText(playback: Playback, row: Row): string {
  return row.kind === 'work' ? 'deferred work' : playback.callText(row.index);
}

/** What the row is, in few words: "VFIO ioasid_free(vm1, 5)", "FREE to KVM", "ioasid_free(vm1, 5) returns". */
export function rowTitle(playback: Playback, row: Row): string {
  const user = userName(playback, row.user);
  switch (row.kind) {
    case 'delivery':
      return `${deliveredEvent(playback, row)} to ${user}`;
    case 'return':
      return `${rowCallText(playback, row)} returns`;
    case 'work':
      return `${user} runs deferred work`;
    default:
      return `${user} ${rowCallText(playback, row)}`;
  }
}

function deliveredEvent(playback: Playback, row: Row): string {
  const delivered = playback.effectsAt(row.index).find((effect) => effect.kind === 'delivered');
  return delivered === undefined ? 'event' : eventText(delivered.event);
}

/** Where a row happens: inside which call, in which notification, from which deferred work. Empty at the top. */
export function rowContext(playback: Playback, row: Row): string {
  if (row.parent < 0) return row.kind === 'return' ? 'after everybody was told' : '';
  const parent = playback.row(row.parent);
  if (parent.kind === 'work') return `deferred work, runs outside the lock`;
  if (parent.kind !== 'delivery') return `inside ${rowCallText(playback, parent)}`;
  return `inside the ${deliveredEvent(playback, parent)} notification of operation ${stepNumber(parent.parent < 0 ? parent.index : parent.parent)}`;
}

/** "= 0", "= -EBUSY: the ID is being freed: no new references"; empty where a call returns nothing. */
export function resultText(row: Row): string {
  const text = outcomeText(row.outcome);
  if (text === '') return '';
  const meaning = outcomeMeaning(row.call, row.outcome);
  return meaning === '' ? text : `${text}: ${meaning}`;
}

/** A whole row in one sentence, for live announcements, captions and the text table. */
export function stepSentence(playback: Playback, index: number): string {
  const row = playback.row(index);
  const parts = [rowTitle(playback, row)];
  const result = resultText(row);
  if (result !== '') parts.push(`gives ${result}`);
  const drop = playback
    .effectsAt(index)
    .find((effect) => effect.kind === 'reference-dropped' && effect.unheld);
  const changes = [
    unheldText(playback, drop),
    countText(playback, index),
    reclaimText(playback, index),
  ].filter((text) => text !== '');
  return `${parts.join(' ')}${changes.length === 0 ? '' : `; ${changes.join(', ')}`}.`;
}

function unheldText(playback: Playback, effect: Effect | undefined): string {
  if (effect?.kind !== 'reference-dropped') return '';
  return `${userName(playback, effect.by)} held none, so ${userName(playback, effect.user)} loses a reference`;
}

function countText(playback: Playback, index: number): string {
  const change = playback.effectsAt(index).findLast((effect) => effect.kind === 'refcount');
  if (change?.kind !== 'refcount') return '';
  return `references on ${lifeName(playback, change.life)} ${change.from} to ${change.to < 0 ? 'saturated' : change.to}`;
}

function reclaimText(playback: Playback, index: number): string {
  const gone = playback.effectsAt(index).find((effect) => effect.kind === 'reclaimed');
  return gone?.kind === 'reclaimed' ? `IOASID ${lifeName(playback, gone.life)} is reclaimed` : '';
}

/** What a pointer is told of a row: "12  VFIO ioasid_free(vm1, 5)", with what it gave. */
export function pointedText(playback: Playback, index: number): string {
  const row = playback.row(index);
  const result = resultText(row);
  return `${stepNumber(index)}  ${rowTitle(playback, row)}${result === '' ? '' : ` = ${result}`}`;
}

/** What a row gave, as C would write it; empty where it returns nothing. */
export function givenText(playback: Playback, index: number): string {
  return outcomeText(playback.row(index).outcome);
}

/** What a slider says at a row: "operation 15 of 30, VFIO ioasid_free(vm1, 5), 3 references". */
export function positionText(playback: Playback, index: number): string {
  if (playback.length === 0) return 'no operations';
  const row = playback.row(index);
  const references = referencesText(row);
  return [`operation ${index + 1} of ${playback.length}`, rowTitle(playback, row), references]
    .filter((part) => part !== '')
    .join(', ');
}

/** The refcount part of a slider's spoken value: "3 references", or nothing where none are counted. */
function referencesText(row: Row): string {
  if (row.refcount === undefined) return '';
  return row.refcount < 0
    ? 'saturated'
    : `${row.refcount} ${row.refcount === 1 ? 'reference' : 'references'}`;
}
