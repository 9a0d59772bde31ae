import { VIEW_NAMES, type ViewName } from '../../store/state.ts';

/** What a link can say: which log, which moment, seen how, under which rules. Same names as the embed's parameters. */
export interface HashLink {
  /** A whole log, packed. Goes before a story. */
  readonly log?: string | undefined;
  /** A built-in story. */
  readonly scenario?: string | undefined;
  /** A built-in lesson, and the anchor of one of its steps. */
  readonly lesson?: string | undefined;
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
  /** For a projector. Read; written by who presents. */
  readonly present?: true | undefined;
  /** This window is the speaker's of a presentation. Read, never written. */
  readonly speaker?: string | undefined;
  /** A presentation to follow: its id in this browser, or an invitation. Read, never written. */
  readonly follow?: string | undefined;
  /** Language of the interface. Read, never written: it is the reader's choice, not the sender's. */
  readonly lang?: string | undefined;
}

const NAMES = [
  'log',
  'scenario',
  'lesson',
  'step',
  'at',
  'pin',
  'view',
  'semantics',
  'compare',
  'differ',
] as const;

/** Reads `#scenario=double-free&at=14&view=graph&semantics=v2`. Unknown names are left alone, unknown views are absent. */
export function parseHash(hash: string): HashLink {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const at = parameters.get('at') ?? undefined;
  const view = parameters.get('view');
  const listed = (name: string): readonly string[] | undefined =>
    parameters
      .get(name)
      ?.split(',')
      .filter((id) => id !== '');
  const when = parameters.getAll('when');
  return {
    log: parameters.get('log') ?? undefined,
    scenario: parameters.get('scenario') ?? undefined,
    lesson: parameters.get('lesson') ?? undefined,
    step: parameters.get('step') ?? undefined,
    at: at !== undefined && /^\d+$/.test(at) ? Number(at) : at,
    pin: rowIndex(parameters.get('pin')),
    view: VIEW_NAMES.find((name) => name === view),
    semantics: parameters.get('semantics') ?? undefined,
    compare: listed('compare'),
    differ: listed('differ'),
    when: when.length === 0 ? undefined : when,
    present: parameters.get('present') === '1' ? true : undefined,
    speaker: parameters.get('speaker') ?? undefined,
    follow: parameters.get('follow') ?? undefined,
    lang: parameters.get('lang') ?? undefined,
  };
}

/** Writes a link; what is absent is left out, so that links stay short. */
export function printHash(link: HashLink): string {
  const parameters = new URLSearchParams();
  for (const name of NAMES) {
    const value = link[name];
    if (value !== undefined) parameters.set(name, String(value));
  }
  for (const text of link.when ?? []) parameters.append('when', text);
  // Commas are allowed in a hash and easier to read than their code.
  const text = parameters.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `#${text}`;
}

function rowIndex(text: string | null): number | undefined {
  return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
}
