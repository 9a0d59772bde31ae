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

export interface ReadParameters {
  readonly parameters: Parameters;
  /** One sentence for each that was not understood; its default is used. */
  readonly complaints: readonly string[];
}

const LEAST_SPEED = 0.25;
const MOST_SPEED = 4;

/** Reads parameters as attributes and hashes write them. Never fails: what is wrong has its default, and is complained of. */
export function readParameters(raw: RawParameters, defaultTheme: ThemeName): ReadParameters {
  const complaints: string[] = [];

  function complain<T>(name: ParameterName, expected: string, fallback: T): T {
    complaints.push(`${name}="${String(raw[name]).slice(0, 60)}" is not understood: expected ${expected}.`);
    return fallback;
  }

  function one<T extends string>(name: ParameterName, allowed: readonly T[], fallback: T): T {
    const value = raw[name];
    if (value === undefined || value === '') return fallback;
    const found = allowed.find((each) => each === value.toLowerCase());
    return found ?? complain(name, allowed.join(', '), fallback);
  }

  /** Present without a value is on, as HTML has it. */
  function flag(name: ParameterName, fallback: boolean): boolean {
    const value = raw[name]?.toLowerCase();
    if (value === undefined) return fallback;
    if (ON.has(value) || value === name) return true;
    return OFF.has(value) ? false : complain(name, 'on or off', fallback);
  }

  function index(name: ParameterName): number | undefined {
    const value = raw[name];
    if (value === undefined || value === '') return undefined;
    const row = rowOf(value);
    return row ?? complain(name, 'the index of an operation, from 0', undefined);
  }

  function speed(): number {
    const value = raw.speed;
    if (value === undefined || value === '') return 1;
    const number = Number(value);
    if (number >= LEAST_SPEED && number <= MOST_SPEED) return number;
    return complain('speed', `a number from ${LEAST_SPEED} to ${MOST_SPEED}`, 1);
  }

  const at = raw.at === '' ? undefined : raw.at;
  if (raw.lang !== undefined && !isLanguageTag(raw.lang)) complain('lang', 'a language tag', undefined);
  const parameters: Parameters = {
    src: present(raw.src),
    scenario: present(raw.scenario),
    log: present(raw.log),
    semantics: present(raw.semantics),
    at: at === undefined ? undefined : (rowOf(at) ?? at),
    end: index('end'),
    view: one('view', VIEWS, 'graph'),
    controls: one('controls', CONTROLS, 'basic'),
    theme: one('theme', THEMES, defaultTheme),
    autoplay: flag('autoplay', false),
    loop: flag('loop', false),
    speed: speed(),
    load: one('load', LOADS, 'visible'),
    keys: flag('keys', true),
    quiz: one('quiz', QUIZ, 'on'),
  };
  return { parameters, complaints };
}

const ON: ReadonlySet<string> = new Set(['', 'on', 'true', '1']);
const OFF: ReadonlySet<string> = new Set(['off', 'false', '0']);

/** A whole number; one below the first row is the first, as every place is clamped to what there is. */
function rowOf(text: string): number | undefined {
  return /^-?\d{1,12}$/.test(text) ? Math.max(Number(text), 0) : undefined;
}

function present(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

function isLanguageTag(text: string): boolean {
  return text === '' || /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i.test(text);
}
