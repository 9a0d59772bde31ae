import { fail, ok, type Result } from '../../base/result.ts';
import { SPEEDS, VIEW_NAMES, type Speed, type ThemeChoice, type ViewName } from '../../store/state.ts';
import { upgradeLink } from './upgrade-link.ts';

/** What a link can say: which log, which moment, seen how, under which rules. Same names as the embed's parameters. */
export interface HashLink {
  /** A whole log with its branches, packed. Goes before an address. */
  readonly log?: string | undefined;
  /** Address of a log or a lesson on this host. Goes before a story. */
  readonly src?: string | undefined;
  /** A built-in story. */
  readonly scenario?: string | undefined;
  /** A built-in lesson. */
  readonly lesson?: string | undefined;
  /** The anchor of a step of the lesson. */
  readonly step?: string | undefined;
  /** Row index from 0, or the name of a marker. */
  readonly at?: number | string | undefined;
  /** Row index from 0 of the pinned step. */
  readonly pin?: number | undefined;
  readonly view?: ViewName | undefined;
  readonly semantics?: string | undefined;
  /** Variants to compare; the first is the one that the timeline shows. */
  readonly compare?: readonly string[] | undefined;
  /** What counts as a difference between them; all of it if absent. */
  readonly differ?: readonly string[] | undefined;
  /** What the reader waits for, one text each: see `printLinkedCondition`. Goes before what the log has itself; one empty text is none. */
  readonly when?: readonly string[] | undefined;
  /** What is picked: `ioasid:5`, `user:KVM`. */
  readonly select?: string | undefined;
  /** Only where the sender wants the reader to have it. */
  readonly theme?: ThemeChoice | undefined;
}

/** What a link may ask of the program besides, and what is never written: a reader's own choices are not shared. */
export interface HashWishes {
  readonly speed?: Speed | undefined;
  readonly autoplay?: boolean | undefined;
  /** For a projector. Written by who presents. */
  readonly present?: true | undefined;
}

/** What kind of window it is, whichever log stands in it. Read, never written. */
export interface HashWindow {
  /** The speaker's of a presentation. */
  readonly speaker: string | undefined;
  /** A presentation to follow: its id in this browser, or an invitation. */
  readonly follow: string | undefined;
  /** Language of the interface, a BCP 47 tag. */
  readonly lang: string | undefined;
}

const NAMES = [
  'scenario',
  'lesson',
  'log',
  'src',
  'step',
  'at',
  'pin',
  'view',
  'semantics',
  'compare',
  'differ',
  'select',
  'theme',
] as const;

export function parseWindow(hash: string): HashWindow {
  const word = wordsOf(new URLSearchParams(hash.replace(/^#/, '')));
  return { speaker: word('speaker'), follow: word('follow'), lang: word('lang') };
}

/**
 * Reads `#scenario=double-free&at=14&view=graph&semantics=v2`. Unknown names are left alone, unknown views are absent. A
 * link of a version that is not known yet is refused: its names may mean other things.
 */
export function parseHash(hash: string): Result<HashLink & HashWishes> {
  const upgraded = upgradeLink(new URLSearchParams(hash.replace(/^#/, '')));
  if (!upgraded.ok) return fail(upgraded.problem);
  const parameters = upgraded.value;
  const word = wordsOf(parameters);
  const listed = (name: string): readonly string[] | undefined =>
    parameters
      .get(name)
      ?.split(',')
      .filter((id) => id !== '');
  const at = word('at');
  const pin = word('pin');
  const when = parameters.getAll('when');
  const speed = word('speed');
  const theme = word('theme');
  return ok({
    log: word('log'),
    src: word('src'),
    scenario: word('scenario'),
    lesson: word('lesson'),
    step: word('step'),
    at: at !== undefined && /^-?\d+$/.test(at) ? Number(at) : at,
    pin: pin !== undefined && /^\d+$/.test(pin) ? Number(pin) : undefined,
    view: VIEW_NAMES.find((name) => name === word('view')),
    semantics: word('semantics'),
    compare: listed('compare'),
    differ: listed('differ'),
    when: when.length === 0 ? undefined : when,
    select: word('select'),
    theme: (['auto', 'light', 'dark'] as const).find((each) => each === theme),
    speed: speed === undefined ? undefined : SPEEDS.find((each) => each >= Number(speed)),
    autoplay: ['', 'on', 'true', '1', 'autoplay'].includes(parameters.get('autoplay') ?? 'off'),
    present: word('present') === '1' ? true : undefined,
  });
}

/** A value, where there is one: an empty one is none. */
function wordsOf(parameters: URLSearchParams): (name: string) => string | undefined {
  return (name) => parameters.get(name) || undefined;
}

/** Writes a link; what is absent is left out, so that links stay short. A link with a log in it says its version. */
export function printHash(link: HashLink): string {
  const parameters = new URLSearchParams(link.log === undefined ? {} : { v: '1' });
  for (const name of NAMES) {
    const value = link[name];
    if (value !== undefined) parameters.set(name, String(value));
  }
  for (const text of link.when ?? []) parameters.append('when', text);
  // Commas, colons and slashes are allowed in a hash and easier to read than their codes.
  const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%2F', '/');
  return text === '' ? '' : `#${text}`;
}
