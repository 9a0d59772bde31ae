/** Themes that a page can ask for; `host` is that of the page around a figure. */
export const THEMES = ['auto', 'light', 'dark', 'host'] as const;
export type ThemeName = (typeof THEMES)[number];

export interface SeekRequest {
  readonly to?: number;
  readonly by?: number;
  readonly marker?: string;
}

/** What a page can ask for: methods of the embed's element and of the app, and messages to a frame. */
export interface Requests {
  readonly load: { readonly log: string | object };
  readonly seek: SeekRequest;
  readonly play: object;
  readonly pause: object;
  readonly setTheme: { readonly theme: ThemeName };
  readonly setSemantics: { readonly semantics: string };
  readonly getState: object;
}
export type RequestName = keyof Requests;

/** What a request came to; the code of a refusal is stable. */
export type Answer =
  { readonly ok: true } | { readonly ok: false; readonly code: string; readonly message: string };

/** A request that is as the contract has it. */
export type CheckedRequest =
  | { readonly name: 'load'; readonly text: string }
  | { readonly name: 'seek'; readonly seek: SeekRequest }
  | { readonly name: 'play' | 'pause' | 'getState' }
  | { readonly name: 'setTheme'; readonly theme: ThemeName }
  | { readonly name: 'setSemantics'; readonly semantics: string };

export type Checked =
  | { readonly ok: true; readonly request: CheckedRequest }
  | { readonly ok: false; readonly code: string; readonly message: string };

const MOST_NAME = 200;

/** Looks at what somebody else's script asks. Nothing of it is trusted, and nothing of it is changed. */
export function checkRequest(name: RequestName, given: unknown): Checked {
  const of = isRecord(given) ? given : {};
  switch (name) {
    case 'play':
    case 'pause':
    case 'getState':
      return { ok: true, request: { name } };
    case 'setTheme': {
      const theme = THEMES.find((each) => each === of['theme']);
      return theme === undefined
        ? refused('theme', `expected one of ${THEMES.join(', ')}`)
        : { ok: true, request: { name, theme } };
    }
    case 'setSemantics': {
      const semantics = of['semantics'];
      return isName(semantics)
        ? { ok: true, request: { name, semantics } }
        : refused('semantics', 'expected the id of a variant');
    }
    case 'load':
      return checkLoad(of['log']);
    case 'seek':
      return checkSeek(of);
  }
}

function checkLoad(log: unknown): Checked {
  if (typeof log === 'string') return { ok: true, request: { name: 'load', text: log } };
  if (!isRecord(log)) return refused('log', 'expected a log, as text or as an object');
  try {
    return { ok: true, request: { name: 'load', text: JSON.stringify(log) } };
  } catch {
    return refused('log', 'expected a log that can be written as JSON');
  }
}

/** Exactly one of `to`, `by` and `marker`: which of two would win is nothing to guess. */
function checkSeek({ to, by, marker }: Readonly<Record<string, unknown>>): Checked {
  const given = [to, by, marker].filter((each) => each !== undefined);
  if (given.length !== 1) return refused('seek', 'expected one of to, by and marker');
  if (isWhole(to)) return { ok: true, request: { name: 'seek', seek: { to } } };
  if (isWhole(by)) return { ok: true, request: { name: 'seek', seek: { by } } };
  if (isName(marker)) return { ok: true, request: { name: 'seek', seek: { marker } } };
  return refused('seek', 'expected a whole number, or the name of a marker');
}

function refused(what: string, expected: string): Checked {
  return { ok: false, code: `request/${what}`, message: `${what}: ${expected}.` };
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

function isName(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MOST_NAME;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export const DONE: Answer = { ok: true };
