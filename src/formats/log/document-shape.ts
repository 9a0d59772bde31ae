import { type Operation } from '../../allocator/operation.ts';
import { semanticsOf, VARIANTS } from '../../allocator/variants.ts';
import {
  type Gap,
  type LogDocument,
  type Marker,
  MOST_COMPARED,
  type Place,
  type Source,
} from '../../timeline/document.ts';
import { ALLOCATOR, SUBSCRIBER, USER } from './cast-shapes.ts';
import { CONDITION } from './condition-shape.ts';
import { anyName, knownName, newName } from './name-shapes.ts';
import { didYouMean } from '../../base/nearest.ts';
import { object, otherwise, optional, required } from './object-shape.ts';
import { OPERATION } from './operation-shape.ts';
import { choice, date, describe, list, type Shape, text, whole } from './shape.ts';

/** `ioasid-log/1` as a whole. Members are read in this order: names are given before they are used. */

export const FORMAT_NAME = 'ioasid-log';
export const FORMAT_VERSION = 1;
export const FORMAT = `${FORMAT_NAME}/${FORMAT_VERSION}`;

/** Whose rules apply. The schema does not list them: there may be more of them soon, with the same format. */
const SEMANTICS: Shape<string> = {
  expected: 'the id of a variant, such as "v2"',
  schema: anyName.schema,
  read(reading, value) {
    const id = anyName.read(reading, value);
    if (id === undefined || semanticsOf(id) !== undefined) return id;
    const ids = VARIANTS.map((variant) => variant.id);
    const hint = didYouMean(id, ids, `there are ${ids.join(', ')}`);
    return reading.problem('log/unknown-semantics', `No rules are called ${describe(id)}.`, hint);
  },
};

const COUNT = whole(0, 0xffff_ffff, 'a count');

/** Which operation of this log: its position, and that exists. */
function operationIndex(first: 0 | -1): Shape<number> {
  const index = whole(first, 0xffff_ffff, 'the position of an operation');
  return {
    expected: 'the position of an operation, the first is 0',
    schema: { type: 'integer', minimum: first },
    read(reading, value) {
      const position = index.read(reading, value);
      if (position === undefined || position < reading.operationCount) return position;
      const last = reading.operationCount - 1;
      const range = last < 0 ? 'this log has none' : `the last one is ${last}`;
      return reading.problem('log/range', `There is no operation ${position}: ${range}.`, 'the first is 0');
    },
  };
}

const PLACE_MEMBERS = { operation: required(operationIndex(0)), step: optional(COUNT) };

/** A link says `at=NAME` or `at=NUMBER`, so a name is not a number. */
const MARKER_NAME = {
  source: '^[A-Za-z][A-Za-z0-9_.-]*$',
  says: 'letters, digits, "-", "_", "." that begins with a letter',
};

const MARKER_MEMBERS = object<Marker>('a marker', {
  name: required(newName('marker', MARKER_NAME)),
  ...PLACE_MEMBERS,
  text: required(text('a sentence that says what to look at', 2000)),
});

const MARKER: Shape<Marker> = {
  ...MARKER_MEMBERS,
  read(reading, value) {
    const marker = MARKER_MEMBERS.read(reading, value);
    if (marker !== undefined) reading.places.set(marker.name, placeOf(marker));
    return marker;
  },
};

const PLACE = object<Place>('a place', PLACE_MEMBERS);

const NAMED_MARKER = knownName('marker');

/** Where to open: a place, or the name of the marker that stands there. */
const START: Shape<Place> = {
  expected: 'a place, or the name of a marker',
  schema: { anyOf: [NAMED_MARKER.schema, PLACE.schema] },
  read(reading, value) {
    if (typeof value !== 'string') return PLACE.read(reading, value);
    const name = NAMED_MARKER.read(reading, value);
    return name === undefined ? undefined : reading.places.get(name);
  },
};

const OPERATION_LIST = list('operations', OPERATION);

const OPERATIONS: Shape<readonly Operation[]> = {
  ...OPERATION_LIST,
  read(reading, value) {
    reading.operationCount = Array.isArray(value) ? value.length : 0;
    return OPERATION_LIST.read(reading, value);
  },
};

const GAP = object<Gap>('a gap', {
  afterOperation: required(operationIndex(-1)),
  lostEvents: required(COUNT),
});

export const SOURCE = object<Source>('a source', {
  who: required(text('who asked', 200)),
  asked: required(text('what was asked, in one or two sentences', 2000)),
  subject: required(text('the mail, the patch or the recording', 300)),
  list: optional(text('a mailing list', 200)),
  date: optional(date()),
  answer: optional(text('what became of it, in one or two sentences', 2000)),
});

interface LogFile extends LogDocument {
  readonly format: string;
}

export const LOG_FILE = object<LogFile>(
  'the log',
  {
    format: required(choice('the format', [FORMAT])),
    title: required(text('a title', 300)),
    description: optional(text('one or two sentences', 5000)),
    semantics: required(SEMANTICS),
    compare: optional(list('ids of variants', SEMANTICS, MOST_COMPARED)),
    sources: optional(list('sources', SOURCE)),
    freedMemory: optional(choice('a way to treat freed memory', ['oops', 'readable'])),
    users: otherwise(list('users', USER), []),
    labels: otherwise(list('names of sets', newName('set')), []),
    allocators: otherwise(list('custom allocators', ALLOCATOR), []),
    subscribers: otherwise(list('subscribers', SUBSCRIBER), []),
    operations: required(OPERATIONS),
    markers: otherwise(list('markers', MARKER), []),
    conditions: optional(list('conditions', CONDITION)),
    start: optional(START),
    gaps: optional(list('gaps', GAP)),
  },
  ['$schema'],
);

export function placeOf({ operation, step }: Place): Place {
  return { operation, ...(step !== undefined && { step }) };
}
