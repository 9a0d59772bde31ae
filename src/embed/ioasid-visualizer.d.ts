/**
 * Types of the element `<ioasid-visualizer>`, for pages and components in TypeScript. The element is defined by loading
 * `ioasid-visualizer.js`; this file only describes it.
 */

export type IoasidView = 'graph' | 'lanes' | 'balance' | 'table';
export type IoasidControls = 'none' | 'basic' | 'full';
export type IoasidTheme = 'auto' | 'light' | 'dark' | 'host';
export type IoasidLoad = 'visible' | 'click' | 'eager';

/** Every attribute is a property as well. */
export interface IoasidVisualizerAttributes {
  /** Address of a log or a lesson, on the host of the page or of the script. */
  src?: string;
  /** Id of a scenario or a lesson that comes with the program. */
  scenario?: string;
  /** A log as a link carries it. */
  log?: string;
  /** Id of the rules; the log's own without it. */
  semantics?: string;
  /** Index of an operation from 0, or the name of a marker or of a lesson's step. */
  at?: string | number;
  /** The last operation that can be reached. */
  end?: string | number;
  view?: IoasidView;
  controls?: IoasidControls;
  theme?: IoasidTheme;
  autoplay?: boolean;
  loop?: boolean;
  /** 0.25 to 4. */
  speed?: string | number;
  keys?: 'on' | 'off';
  /** What becomes of a lesson's questions: asked, left out, or shown with their answers. */
  quiz?: 'on' | 'off' | 'answers';
  /** Version of the contract. */
  v?: '1';
}

export type IoasidSeek = { readonly to: number } | { readonly by: number } | { readonly marker: string };

export interface IoasidState {
  /** -1 before the first operation, and while there is no figure yet. */
  readonly index: number;
  readonly total: number;
  readonly semantics: string;
  /** The same for the same state in every browser. */
  readonly stateHash: string;
  readonly ids: readonly {
    readonly ioasid: number;
    readonly generation: number;
    readonly state: 'IDLE' | 'ACTIVE' | 'FREE_PENDING' | 'reclaimed';
    readonly refcount?: number;
    readonly set?: string;
    readonly holders: readonly { readonly user: string; readonly references: number }[];
  }[];
  readonly sets: readonly { readonly sid: number; readonly quota: number; readonly nr: number }[];
  readonly hazards: readonly { readonly code: string; readonly operation: number }[];
}

/** Details of the events by name; each is a `CustomEvent` that bubbles and crosses shadow roots. */
export interface IoasidEventDetails {
  'ioasid:ready': {
    readonly version: string;
    readonly operations: number;
    readonly markers: readonly { readonly name: string; readonly index: number; readonly text: string }[];
    readonly height: number;
  };
  'ioasid:step': {
    readonly index: number;
    readonly total: number;
    readonly call: string;
    readonly result: string;
    readonly caption: string;
    readonly stateHash: string;
  };
  'ioasid:play': object;
  'ioasid:pause': object;
  'ioasid:ended': object;
  'ioasid:hazard': { readonly index: number; readonly code: string; readonly ioasid?: number };
  'ioasid:quiz': {
    /** Name of the step. */
    readonly step: string;
    readonly kind: 'choice' | 'number' | 'id' | 'user' | 'state' | 'order';
    readonly result: 'right' | 'wrong' | 'revealed' | 'skipped';
    /** How often an answer was given. */
    readonly attempts: number;
  };
  'ioasid:resize': { readonly height: number };
  'ioasid:error': { readonly code: string; readonly message: string };
}

type IoasidEvents = { [Name in keyof IoasidEventDetails]: CustomEvent<IoasidEventDetails[Name]> };

/** Methods answer whether what was asked was done; a refusal is told as an event `ioasid:error` too. */
export interface IoasidVisualizerElement extends HTMLElement, IoasidVisualizerAttributes {
  /** Opens a log, as text or as an object. Assigned a word, it is the attribute `load`. */
  get load(): (request: { readonly log: string | object }) => Promise<boolean>;
  set load(value: IoasidLoad);
  seek(request: IoasidSeek): Promise<boolean>;
  play(): Promise<boolean>;
  pause(): Promise<boolean>;
  setTheme(request: { readonly theme: IoasidTheme }): Promise<boolean>;
  setSemantics(request: { readonly semantics: string }): Promise<boolean>;
  getState(): IoasidState;
  addEventListener<Name extends keyof IoasidEvents>(
    type: Name,
    listener: (this: IoasidVisualizerElement, event: IoasidEvents[Name]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'ioasid-visualizer': IoasidVisualizerElement;
  }

  interface DocumentEventMap extends IoasidEvents {
    // Nothing of its own: events of all figures of a page arrive here.
  }
}
