import { readLog } from '../formats/log/parse-log.ts';
import { type JsonObject } from '../formats/log/json-text.ts';
import { invariant } from '../base/assert.ts';
import { type LogDocument } from '../timeline/document.ts';
import bareMetal from './stories/bare-metal.ioasid.json' with { type: 'json' };
import doubleFree from './stories/double-free.ioasid.json' with { type: 'json' };
import exceptionFlow from './stories/exception-flow.ioasid.json' with { type: 'json' };
import findGetter from './stories/find-getter.ioasid.json' with { type: 'json' };
import findRace from './stories/find-race.ioasid.json' with { type: 'json' };
import getPending from './stories/get-pending.ioasid.json' with { type: 'json' };
import idReuse from './stories/id-reuse.ioasid.json' with { type: 'json' };
import leak from './stories/leak.ioasid.json' with { type: 'json' };
import normalFlow from './stories/normal-flow.ioasid.json' with { type: 'json' };
import orphan from './stories/orphan.ioasid.json' with { type: 'json' };
import overPut from './stories/over-put.ioasid.json' with { type: 'json' };
import quota from './stories/quota.ioasid.json' with { type: 'json' };
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
  'Rules worth knowing': {
    'get-pending': getPending,
    'find-race': findRace,
    'find-getter': findGetter,
    'two-sets': twoSets,
    quota,
  },
  'What goes wrong': {
    'double-free': doubleFree,
    'over-put': overPut,
    'id-reuse': idReuse,
    leak,
    orphan,
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
