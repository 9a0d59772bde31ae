import { assertNever } from '../base/assert.ts';
import { INVALID_IOASID } from '../allocator/operation.ts';
import type { Difference } from '../analysis/moments/difference.ts';
import type { Playback } from '../timeline/playback.ts';
import { chainText, type ChangeText } from './effect-text.ts';
import { ioasidName, lifeName, userName, refcountText } from './names.ts';

/** Says what is otherwise at the later of two moments: a short label and what became of it. */
export function differenceText(playback: Playback, difference: Difference): ChangeText {
  switch (difference.kind) {
    case 'life':
      return {
        label: 'another life',
        text: `${lifeName(playback, difference.from)} → ${lifeName(playback, difference.to)}`,
      };
    case 'state':
      return { label: 'state', text: `${placeState(difference.from)} → ${placeState(difference.to)}` };
    case 'refcount':
      return { label: 'references', text: fromTo(difference, refcountText) };
    case 'spid':
      return { label: 'guest number', text: fromTo(difference, spidText) };
    case 'private':
      return {
        label: 'private data',
        text: fromTo(difference, (priv) => (priv === 0 ? 'NULL' : `p${priv}`)),
      };
    case 'orphan':
      return { label: 'orphan', text: difference.to ? 'its set is gone' : 'no longer' };
    case 'dangling':
      return { label: 'dangling', text: difference.to ? 'listed, its memory is freed' : 'no longer' };
    case 'hidden':
      return { label: 'table', text: difference.to ? 'in one that is not active' : 'in the active one' };
    case 'reference':
      return { label: difference.change, text: `a reference of ${userName(playback, difference.user)}` };
    case 'set-state':
      return { label: 'set', text: `${SET_STATES[difference.from]} → ${SET_STATES[difference.to]}` };
    case 'quota':
      return { label: 'quota', text: fromTo(difference, String) };
    case 'nr':
      return { label: 'in use', text: fromTo(difference, String) };
    case 'set-refcount':
      return { label: 'references on the set', text: fromTo(difference, refcountText) };
    case 'chain':
      return {
        label: difference.change === 'joined' ? 'subscribed' : 'unsubscribed',
        text: `${playback.world.subscribers[difference.subscriber]?.name ?? '?'}, ${chainText(playback, difference.chain)}`,
      };
    case 'context':
      return {
        label: CONTEXT_CHANGES[difference.change],
        text: `${difference.context}, ${aboutText(playback, difference)}`,
      };
    case 'borrowed':
      return {
        label: BORROWED_CHANGES[difference.change],
        text: `pointer to ${aboutText(playback, difference)}`,
      };
    case 'work':
      return {
        label: difference.change === 'queued' ? 'work queued' : 'work ran',
        text: `about ${ioasidName(difference.ioasid)}`,
      };
    case 'stopped':
      return { label: 'stopped', text: 'its thread ran into an oops' };
    case 'capacity':
      return { label: 'capacity', text: fromTo(difference, String) };
    case 'available':
      return { label: 'capacity left', text: fromTo(difference, String) };
    default:
      return assertNever(difference);
  }
}

const SET_STATES = {
  unborn: 'not created',
  alive: 'alive',
  'free-pending': 'free pending',
  gone: 'gone',
} as const;

const CONTEXT_CHANGES = {
  set: 'context set',
  cleared: 'context cleared',
  outlived: 'outlived its ID',
  'dma-started': 'DMA started',
  'dma-stopped': 'DMA stopped',
} as const;

const BORROWED_CHANGES = {
  borrowed: 'borrowed',
  'given-up': 'given up',
  outlived: 'outlived its ID',
} as const;

function fromTo(
  { from, to }: { readonly from: number | undefined; readonly to: number | undefined },
  text: (value: number) => string,
): string {
  const said = (value: number | undefined): string => (value === undefined ? 'none' : text(value));
  return `${said(from)} → ${said(to)}`;
}

function placeState(state: Extract<Difference, { kind: 'state' }>['from']): string {
  return state === 'unborn' ? 'not allocated' : state;
}

function spidText(spid: number): string {
  return spid === INVALID_IOASID ? 'none' : String(spid);
}

function aboutText(
  playback: Playback,
  { life, ioasid }: { readonly life: number; readonly ioasid: number },
): string {
  return life >= 0 && life < playback.lifeCount ? lifeName(playback, life) : ioasidName(ioasid);
}
