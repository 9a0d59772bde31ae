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
      return checked('theme', `expected one of ${THEMES.join(', ')}`, theme && { name, theme });
    }
    case 'setSemantics': {
      const { semantics } = of;
      return checked('semantics', 'expected the id of a variant', isName(semantics) && { name, semantics });
    }
    case 'load': {
      const text = textOf(of['log']);
      const expected = 'expected a log, as text or as an object that can be written as JSON';
      return checked('log', expected, text !== undefined && { name, text });
    }
    case 'seek': {
      const seek = seekOf(of);
      const expected = 'expected one of to, by and marker: a whole number, or the name of a marker';
      return checked('seek', expected, seek && { name, seek });
    }
  }
}

function checked(what: string, expected: string, request: CheckedRequest | false | undefined): Checked {
  return request
    ? { ok: true, request }
    : { ok: false, code: `request/${what}`, message: `${what}: ${expected}.` };
}

function textOf(log: unknown): string | undefined {
  if (typeof log === 'string') return log;
  try {
    return isRecord(log) ? JSON.stringify(log) : undefined;
  } catch {
    return undefined;
  }
}

/** Exactly one of `to`, `by` and `marker`: which of two would win is nothing to guess. */
function seekOf({ to, by, marker }: Readonly<Record<string, unknown>>): SeekRequest | undefined {
  if ([to, by, marker].filter((each) => each !== undefined).length !== 1) return undefined;
  if (isWhole(to)) return { to };
  if (isWhole(by)) return { by };
  return isName(marker) ? { marker } : undefined;
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
