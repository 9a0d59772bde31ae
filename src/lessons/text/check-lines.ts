import { RULES, ruleOf } from '../../analysis/hazards/rules.ts';
import { didYouMean } from '../../base/nearest.ts';
import type { ExpectStatement, HazardStatement, Measure, ResultWord } from '../lesson.ts';
import { oneOf, readId, readSet, readUser, whole } from './argument.ts';
import type { Names } from './names.ts';
import { readResult } from './operation-line.ts';
import type { Line } from './tokens.ts';

export const STATES = ['IDLE', 'ACTIVE', 'FREE_PENDING', 'reclaimed'] as const;
const CONTEXTS = ['set', 'stale', 'none'] as const;

/** What can be asked, and how. */
const MEASURES: Readonly<Record<Measure['of'], string>> = {
  refs: 'refs(ID)',
  state: 'state(ID)',
  holds: 'holds(USER, ID)',
  context: 'context(USER, ID)',
  work: 'work(USER)',
  nr: 'nr(SET)',
  quota: 'quota(SET)',
  result: 'result',
};

/** `expect MEASURE == VALUE`. */
export function readExpect(line: Line, names: Names): ExpectStatement | undefined {
  line.accept('expect');
  const measure = readMeasure(line, names);
  if (measure === undefined) return undefined;
  const equal = line.peek().text === '=' ? 'write "==" with two signs' : 'a check is "expect refs(a) == 1"';
  if (!line.expectSign('==', 'and a value', equal)) return undefined;
  const value = readValue(measure.of, line, names);
  if (value === undefined || !line.finish('one comparison a line')) return undefined;
  return { kind: 'expect', measure, value };
}

export function readMeasure(line: Line, names: Names): Measure | undefined {
  const word = line.word('what is checked, such as refs(a)');
  if (word === undefined) return undefined;
  const of = MEASURE_NAMES.find((name) => name === word.text);
  if (of === undefined) {
    const hint = didYouMean(word.text, MEASURE_NAMES, `one of ${Object.values(MEASURES).join(', ')}`);
    return line.complaints.add(word.place, 'unknown-check', `"${word.text}" cannot be checked.`, hint);
  }
  if (of === 'result') return { of };
  const form = `it is ${MEASURES[of]}`;
  if (!line.expectSign('(', `after ${of}`, form)) return undefined;
  const measure = measureOf(of, line, names);
  return measure !== undefined && line.expectSign(')', 'after it', form) ? measure : undefined;
}

const MEASURE_NAMES: readonly Measure['of'][] = [
  'refs',
  'state',
  'holds',
  'context',
  'work',
  'nr',
  'quota',
  'result',
];

function measureOf(of: Exclude<Measure['of'], 'result'>, line: Line, names: Names): Measure | undefined {
  if (of === 'nr' || of === 'quota') {
    const set = readSet(line, names);
    return set === undefined ? undefined : { of, set };
  }
  if (of === 'refs' || of === 'state') {
    const id = readId(line, names);
    return id === undefined ? undefined : { of, id };
  }
  const user = readUser(line, names);
  if (user === undefined) return undefined;
  if (of === 'work') return { of, user };
  if (!line.expectSign(',', 'after the user', `it is ${MEASURES[of]}`)) return undefined;
  const id = readId(line, names);
  return id === undefined ? undefined : { of, user, id };
}

/** The value that a measure can have. */
function readValue(of: Measure['of'], line: Line, names: Names): ResultWord | undefined {
  if (of === 'result') return readResult(line, names);
  if (of === 'state') return oneOf(STATES, 'a state', line);
  if (of === 'context') return oneOf(CONTEXTS, 'what a context is', line);
  return whole(line, -0x8000_0000, 0xffff_ffff);
}

/** `hazard CODE [ID] [by USER] [from USER]`. */
export function readHazard(line: Line, names: Names): HazardStatement | undefined {
  line.accept('hazard');
  const code = line.word('the code of a hazard', 'docs/hazards.md lists them');
  if (code === undefined) return undefined;
  if (ruleOf(code.text) === undefined) {
    const codes = RULES.map((rule) => rule.code);
    const hint = didYouMean(code.text, codes, 'docs/hazards.md lists them');
    return line.complaints.add(code.place, 'unknown-hazard', `There is no hazard "${code.text}".`, hint);
  }
  const named = line.peek();
  const hasId =
    named.kind === 'number' || (named.kind === 'word' && named.text !== 'by' && named.text !== 'from');
  const id = hasId ? readId(line, names) : '';
  if (id === undefined) return undefined;
  const by = line.accept('by') ? readUser(line, names) : '';
  if (by === undefined) return undefined;
  const from = line.accept('from') ? readUser(line, names) : '';
  if (from === undefined || !line.finish('it is hazard CODE ID by USER from USER')) return undefined;
  return {
    kind: 'hazard',
    code: code.text,
    ...(id !== '' && { id }),
    ...(by !== '' && { by }),
    ...(from !== '' && { from }),
  };
}
