/** The embed's contract, version 1, as types: what both forms, the element and the iframe page, are given and say. */

export const VIEWS = ['graph', 'lanes', 'balance', 'table'] as const;
export type View = (typeof VIEWS)[number];

export const CONTROLS = ['none', 'basic', 'full'] as const;
export type Controls = (typeof CONTROLS)[number];

export const LOADS = ['visible', 'click', 'eager'] as const;
export type Load = (typeof LOADS)[number];

export const QUIZ = ['on', 'off', 'answers'] as const;

/** Attributes, properties and hash parameters: one list of names. */
export const PARAMETER_NAMES = [
  'src',
  'scenario',
  'log',
  'semantics',
  'at',
  'end',
  'view',
  'controls',
  'theme',
  'autoplay',
  'loop',
  'speed',
  'load',
  'keys',
  'quiz',
  'lang',
  'v',
] as const;
export type ParameterName = (typeof PARAMETER_NAMES)[number];

/** As written in an attribute or a hash; absent is the default. */
export type RawParameters = Readonly<Partial<Record<ParameterName, string>>>;

/** The only version of this contract that is understood. */
export const CONTRACT_VERSION = '1';

export const NAMESPACE = 'ioasid-visualizer';

export interface ReadyDetail {
  /** Of this program. */
  readonly version: string;
  /** As many as `total` of a step. */
  readonly operations: number;
  readonly markers: readonly { readonly name: string; readonly index: number; readonly text: string }[];
  /** Pixels that the figure takes at its present width. */
  readonly height: number;
}

export interface StepDetail {
  readonly index: number;
  readonly total: number;
  /** Name of the call, such as `ioasid_free`. */
  readonly call: string;
  /** "0", "-EBUSY"; empty where there is none. */
  readonly result: string;
  /** One sentence. */
  readonly caption: string;
  readonly stateHash: string;
}

/** What a figure says: DOM events `ioasid:NAME` and messages. */
export interface Events {
  readonly ready: ReadyDetail;
  readonly step: StepDetail;
  readonly play: object;
  readonly pause: object;
  readonly ended: object;
  readonly hazard: { readonly index: number; readonly code: string; readonly ioasid: number | undefined };
  readonly quiz: {
    /** Name of the step, as links have it. */
    readonly step: string;
    readonly kind: string;
    readonly result: string;
    readonly attempts: number;
  };
  readonly resize: { readonly height: number };
  readonly error: { readonly code: string; readonly message: string };
}
export type EventName = keyof Events;

/** Tells an event to whoever embeds the figure. */
export type Tell = <Name extends EventName>(name: Name, detail: Events[Name]) => void;
