/**
 * The colours of the picture, light and dark. scene.css carries the same values as custom properties `--ioasid-NAME`
 * (a test compares them); this table is for what has no style sheet: pictures written to a file, and contrast tests.
 */
export const COLOURS = {
  /** Behind everything. */
  canvas: { light: '#f8f8f6', dark: '#111418' },
  /** Cards, sets, panels. */
  surface: { light: '#ffffff', dark: '#191d23' },
  /** Something sunk into a surface: tracks, wells, key caps. */
  sunken: { light: '#f0f0ed', dark: '#22272f' },
  /** Hairlines that separate; decoration only. */
  line: { light: '#e2e2dd', dark: '#2c323b' },
  /** Outlines of controls and of what must be seen without its fill. */
  edge: { light: '#86898f', dark: '#6f7783' },
  ink: { light: '#16191e', dark: '#eceef1' },
  'ink-2': { light: '#49505a', dark: '#b6bdc7' },
  'ink-3': { light: '#656c77', dark: '#949ca8' },
  /** The one colour of the tool itself: focus, selection, the playhead. */
  accent: { light: '#1d5bbf', dark: '#88b4ff' },
  'accent-soft': { light: '#e3ecfa', dark: '#1d2c46' },
  'on-accent': { light: '#ffffff', dark: '#0d1420' },
  /** Inside of an ID that is alive. */
  live: { light: '#e6edf6', dark: '#26344a' },
  /** FREE_PENDING: word and outline, hatching, ground. */
  pending: { light: '#805300', dark: '#efbd5c' },
  'pending-line': { light: '#c9a35a', dark: '#8d7135' },
  'pending-soft': { light: '#fdf6e6', dark: '#2b2618' },
  /** Never without an icon and a word. */
  hazard: { light: '#b3231b', dark: '#ff8d83' },
  'hazard-soft': { light: '#fdecea', dark: '#3b1e1e' },
  passed: { light: '#1b7a48', dark: '#52cc92' },
  /** Letters on a user's colour. */
  'on-user': { light: '#ffffff', dark: '#101318' },
  'user-0': { light: '#0071b3', dark: '#56b4f2' },
  'user-1': { light: '#b35900', dark: '#f59e4c' },
  'user-2': { light: '#00795c', dark: '#3fcfa0' },
  'user-3': { light: '#98488b', dark: '#dd99cd' },
  'user-4': { light: '#71670c', dark: '#cfbf45' },
  'user-5': { light: '#3f7480', dark: '#86d3e3' },
  'user-6': { light: '#7d4a30', dark: '#cb9d7d' },
  'user-7': { light: '#565f6e', dark: '#a9b4c4' },
} as const satisfies Readonly<Record<string, { readonly light: string; readonly dark: string }>>;

export type ColourName = keyof typeof COLOURS;

export type Theme = 'light' | 'dark';

/** Users beyond the eighth share colours; their letters and shapes still differ. */
export const USER_COLOURS = 8;
