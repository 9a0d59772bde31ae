import {
  CONTROLS,
  LOADS,
  QUIZ,
  VIEWS,
  type Controls,
  type Load,
  type ParameterName,
  type RawParameters,
  type View,
} from './contract.ts';
import { THEMES, type ThemeName } from '../store/requests.ts';

/** Parameters that were read: every one has a usable value. */
export interface Parameters {
  readonly src: string | undefined;
  readonly scenario: string | undefined;
  readonly log: string | undefined;
  readonly semantics: string | undefined;
  /** A row from 0, or the name of a marker. */
  readonly at: number | string | undefined;
  readonly end: number | undefined;
  readonly view: View;
  readonly controls: Controls;
  readonly theme: ThemeName;
  readonly autoplay: boolean;
  readonly loop: boolean;
  readonly speed: number;
  readonly load: Load;
  readonly keys: boolean;
  readonly quiz: (typeof QUIZ)[number];
}

export const LEAST_SPEED = 0.25;
export const MOST_SPEED = 4;

/**
 * Reads parameters as attributes and hashes write them. Never fails: what is absent has its default, and so has what is
 * wrong, of which a sentence complains.
 */
export function readParameters(
  raw: RawParameters,
  defaultTheme: ThemeName,
  complain: (sentence: string) => void,
): Parameters {
  function value<T>(
    name: ParameterName,
    fallback: T,
    expected: string,
    read: (text: string) => T | undefined,
  ): T {
    const text = raw[name];
    if (text === undefined || text === '') return fallback;
    const found = read(text.toLowerCase());
    if (found === undefined)
      complain(`${name}="${text.slice(0, 60)}" is not understood: expected ${expected}.`);
    return found ?? fallback;
  }

  const one = <T extends string>(name: ParameterName, allowed: readonly T[], fallback: T): T =>
    value(name, fallback, allowed.join(', '), (text) => allowed.find((each) => each === text));

  /** Present without a value is on, as HTML has it. */
  const flag = (name: ParameterName, fallback: boolean): boolean =>
    raw[name] === '' ||
    value(name, fallback, 'on or off', (text) => {
      if (/^(?:on|true|1)$/.test(text) || text === name) return true;
      return /^(?:off|false|0)$/.test(text) ? false : undefined;
    });

  const text = (name: ParameterName): string | undefined => raw[name]?.trim() || undefined;

  value('lang', true, 'a language tag', (tag) => /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/.test(tag) || undefined);
  const at = raw.at || undefined;
  return {
    src: text('src'),
    scenario: text('scenario'),
    log: text('log'),
    semantics: text('semantics'),
    at: at && (rowOf(at) ?? at),
    end: value('end', undefined, 'the index of an operation, from 0', rowOf),
    view: one('view', VIEWS, 'graph'),
    controls: one('controls', CONTROLS, 'basic'),
    theme: one('theme', THEMES, defaultTheme),
    autoplay: flag('autoplay', false),
    loop: flag('loop', false),
    speed: value('speed', 1, `a number from ${LEAST_SPEED} to ${MOST_SPEED}`, speedOf),
    load: one('load', LOADS, 'visible'),
    keys: flag('keys', true),
    quiz: one('quiz', QUIZ, 'on'),
  };
}

/** A whole number; one below the first row is the first, as every place is clamped to what there is. */
function rowOf(text: string): number | undefined {
  return /^-?\d{1,12}$/.test(text) ? Math.max(Number(text), 0) : undefined;
}

function speedOf(text: string): number | undefined {
  const speed = Number(text);
  return speed >= LEAST_SPEED && speed <= MOST_SPEED ? speed : undefined;
}
