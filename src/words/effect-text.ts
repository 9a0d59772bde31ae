import { INVALID_IOASID, type EventName } from '../allocator/operation.ts';
import type { Effect } from '../allocator/effect.ts';
import type { Playback } from '../timeline/playback.ts';
import { lifeName, setName, stepNumber, userName, refcountText } from './names.ts';

/** One line of "what changed": a short label and what happened to it. */
export interface ChangeText {
  readonly label: string;
  readonly text: string;
}

export function eventText(event: EventName | number): string {
  return typeof event === 'number' ? `event ${event}` : event;
}

function spidText(spid: number): string {
  return spid === INVALID_IOASID ? 'none' : String(spid);
}

function privateText(priv: number): string {
  return priv === 0 ? 'NULL' : `p${priv}`;
}

export function chainText(playback: Playback, chain: 'global' | 'recorded' | number): string {
  if (chain === 'global') return 'global chain';
  if (chain === 'recorded') return 'as recorded';
  return `chain of ${setName(playback, chain)}`;
}

/** Says what an effect changed; undefined for effects that have a place of their own (checks, locks, notifications, messages). */
export function changeText(playback: Playback, effect: Effect): ChangeText | undefined {
  const name = (user: number): string => userName(playback, user);
  switch (effect.kind) {
    case 'allocated':
      return { label: 'allocated', text: `IOASID ${lifeName(playback, effect.life)}` };
    case 'state':
      return { label: 'state', text: `${effect.from} → ${effect.to}` };
    case 'refcount':
      return { label: 'references', text: `${refcountText(effect.from)} → ${refcountText(effect.to)}` };
    case 'set-refcount':
      return {
        label: `references on ${setName(playback, effect.set)}`,
        text: `${refcountText(effect.from)} → ${refcountText(effect.to)}`,
      };
    case 'saturated':
      return { label: 'saturated', text: SATURATION[effect.event] };
    case 'reference-taken':
      return {
        label: 'taken',
        text: `${name(effect.user)} holds one more on ${lifeName(playback, effect.life)}`,
      };
    case 'reference-dropped': {
      const taken = stepNumber(playback.reference(effect.reference).takenAt);
      return effect.unheld
        ? {
            label: 'dropped, unheld',
            text: `${name(effect.by)} held none: ${name(effect.user)} lost the one taken at ${taken}`,
          }
        : { label: 'dropped', text: `${name(effect.user)}’s, taken at ${taken}` };
    }
    case 'drop-without-reference':
      return {
        label: 'dropped',
        text: `nobody’s: no reference on ${lifeName(playback, effect.life)} is known`,
      };
    case 'reclaimed':
      return { label: 'reclaimed', text: `IOASID ${lifeName(playback, effect.life)} can be used again` };
    case 'dangling':
      return { label: 'dangling', text: `${effect.ioasid} stays listed, its memory is freed` };
    case 'quota':
      return { label: `quota of ${setName(playback, effect.set)}`, text: `${effect.from} → ${effect.to}` };
    case 'nr':
      return { label: `in use in ${setName(playback, effect.set)}`, text: `${effect.from} → ${effect.to}` };
    case 'capacity':
      return {
        label: effect.field === 'capacity' ? 'capacity' : 'capacity left',
        text: `${effect.from} → ${effect.to}`,
      };
    case 'set-created':
      return { label: 'set', text: `${setName(playback, effect.set)} created, number ${effect.sid}` };
    case 'set-destroyed':
      return { label: 'set', text: `${setName(playback, effect.set)} destroyed` };
    case 'orphaned':
      return { label: 'orphan', text: `${effect.ioasid} is left without a set` };
    case 'spid':
      return { label: 'guest number', text: `${spidText(effect.from)} → ${spidText(effect.to)}` };
    case 'private':
      return { label: 'private data', text: `${privateText(effect.from)} → ${privateText(effect.to)}` };
    case 'context':
      return {
        label: effect.action === 'set' ? 'context set' : 'context cleared',
        text: `${name(effect.user)}: ${effect.context}`,
      };
    case 'borrowed':
      return { label: 'borrowed', text: `${name(effect.user)} has a pointer and no reference` };
    case 'used':
      return {
        label: 'used',
        text: effect.stale
          ? `${name(effect.user)} uses a pointer to something that is gone`
          : `${name(effect.user)} uses its pointer`,
      };
    case 'dma':
      return {
        label: 'DMA',
        text:
          effect.action === 'start' ? `runs through ${effect.ioasid}` : `through ${effect.ioasid} stopped`,
      };
    case 'work-queued':
      return { label: 'work queued', text: `${name(effect.by)}, runs later` };
    case 'subscribed':
    case 'unsubscribed':
      return { label: effect.kind, text: chainText(playback, effect.chain) };
    case 'pending-subscriber':
      return { label: 'registration by mm', text: effect.change };
    case 'allocator-registered':
    case 'allocator-unregistered':
      return {
        label: 'allocator',
        text: `${playback.world.allocators[effect.allocator]?.name ?? '?'} ${effect.kind.slice('allocator-'.length)}`,
      };
    case 'recorded-otherwise':
      return {
        label: 'recording differs',
        text: `the rules give ${effect.model}, the recording says ${effect.recorded}`,
      };
    default:
      return undefined;
  }
}

const SATURATION: Readonly<Record<'ADD_OVF' | 'ADD_UAF' | 'SUB_UAF', string>> = {
  ADD_OVF: 'the counter overflowed and is stuck: the ID leaks on purpose',
  ADD_UAF: 'the counter rose from zero and is stuck: use after free',
  SUB_UAF: 'the counter fell below zero and is stuck: use after free',
};
