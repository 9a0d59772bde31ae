import { readLog } from '../formats/log/parse-log.ts';
import { type JsonObject } from '../formats/log/json-text.ts';
import { invariant } from '../base/assert.ts';
import { type LogDocument } from '../timeline/document.ts';
import bareMetal from './stories/bare-metal.ioasid.json' with { type: 'json' };
import capacityTwice from './stories/capacity-twice.ioasid.json' with { type: 'json' };
import customAllocators from './stories/custom-allocators.ioasid.json' with { type: 'json' };
import doubleFree from './stories/double-free.ioasid.json' with { type: 'json' };
import eventsNeverDelivered from './stories/events-never-delivered.ioasid.json' with { type: 'json' };
import exceptionFlow from './stories/exception-flow.ioasid.json' with { type: 'json' };
import failedAlloc from './stories/failed-alloc.ioasid.json' with { type: 'json' };
import findGetter from './stories/find-getter.ioasid.json' with { type: 'json' };
import findRace from './stories/find-race.ioasid.json' with { type: 'json' };
import findReference from './stories/find-reference.ioasid.json' with { type: 'json' };
import foreignFree from './stories/foreign-free.ioasid.json' with { type: 'json' };
import getPending from './stories/get-pending.ioasid.json' with { type: 'json' };
import idReuse from './stories/id-reuse.ioasid.json' with { type: 'json' };
import lastId from './stories/last-id.ioasid.json' with { type: 'json' };
import leak from './stories/leak.ioasid.json' with { type: 'json' };
import lockedCalls from './stories/locked-calls.ioasid.json' with { type: 'json' };
import lostPut from './stories/lost-put.ioasid.json' with { type: 'json' };
import mmDeadlock from './stories/mm-deadlock.ioasid.json' with { type: 'json' };
import normalFlow from './stories/normal-flow.ioasid.json' with { type: 'json' };
import nullSet from './stories/null-set.ioasid.json' with { type: 'json' };
import orphan from './stories/orphan.ioasid.json' with { type: 'json' };
import orphanPut from './stories/orphan-put.ioasid.json' with { type: 'json' };
import overPut from './stories/over-put.ioasid.json' with { type: 'json' };
import pendingBeforeSet from './stories/pending-before-set.ioasid.json' with { type: 'json' };
import putAnswer from './stories/put-answer.ioasid.json' with { type: 'json' };
import quota from './stories/quota.ioasid.json' with { type: 'json' };
import quotaNeverReturned from './stories/quota-never-returned.ioasid.json' with { type: 'json' };
import saturation from './stories/saturation.ioasid.json' with { type: 'json' };
import secondFree from './stories/second-free.ioasid.json' with { type: 'json' };
import spidConflict from './stories/spid-conflict.ioasid.json' with { type: 'json' };
import spidDetach from './stories/spid-detach.ioasid.json' with { type: 'json' };
import spidLookupRace from './stories/spid-lookup-race.ioasid.json' with { type: 'json' };
import staleContext from './stories/stale-context.ioasid.json' with { type: 'json' };
import stoppedChain from './stories/stopped-chain.ioasid.json' with { type: 'json' };
import twoSets from './stories/two-sets.ioasid.json' with { type: 'json' };

export interface Story {
  /** Stable for good: it stands in links. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences. */
  readonly summary: string;
}

export interface StoryGroup {
  readonly title: string;
  readonly stories: readonly Story[];
}

interface StoryFile extends JsonObject {
  readonly title: string;
  readonly description: string;
}

const FILES: Readonly<Record<string, Readonly<Record<string, StoryFile>>>> = {
  'The documented flows': {
    'exception-flow': exceptionFlow,
    'normal-flow': normalFlow,
    'bare-metal': bareMetal,
  },
  'The review': {
    'find-reference': findReference,
    'second-free': secondFree,
    'events-never-delivered': eventsNeverDelivered,
    'mm-deadlock': mmDeadlock,
    'locked-calls': lockedCalls,
    'pending-before-set': pendingBeforeSet,
    'put-answer': putAnswer,
    'spid-conflict': spidConflict,
    'spid-detach': spidDetach,
    'spid-lookup-race': spidLookupRace,
    'failed-alloc': failedAlloc,
    'capacity-twice': capacityTwice,
    'last-id': lastId,
    'quota-never-returned': quotaNeverReturned,
    'orphan-put': orphanPut,
    'lost-put': lostPut,
  },
  'Rules worth knowing': {
    'get-pending': getPending,
    'find-race': findRace,
    'find-getter': findGetter,
    'two-sets': twoSets,
    'null-set': nullSet,
    quota,
    saturation,
  },
  'What goes wrong': {
    'double-free': doubleFree,
    'over-put': overPut,
    'foreign-free': foreignFree,
    'id-reuse': idReuse,
    'stale-context': staleContext,
    leak,
    'stopped-chain': stoppedChain,
    orphan,
    'custom-allocators': customAllocators,
  },
};

/** The one that is open at first. */
export const FIRST_STORY = 'exception-flow';

/** All stories, in the order in which they are best read. */
export const STORY_GROUPS: readonly StoryGroup[] = Object.entries(FILES).map(([title, files]) => ({
  title,
  stories: Object.entries(files).map(([id, file]) => ({ id, title: file.title, summary: file.description })),
}));

const LOADED = new Map<string, LogDocument>();

/** The log of a story, or undefined where there is none of that id. */
export function storyDocument(id: string): LogDocument | undefined {
  const known = LOADED.get(id);
  if (known !== undefined) return known;
  const file = Object.values(FILES).find((files) => Object.hasOwn(files, id))?.[id];
  if (file === undefined) return undefined;
  const result = readLog(file);
  invariant(result.ok, `the story ${id} is a log`);
  LOADED.set(id, result.value);
  return result.value;
}
