import { VIEWS } from './contract.ts';
import type { Player } from './player.ts';

/** What a key can reach besides the player. */
export interface KeyTarget {
  readonly player: Player;
  /** Rows of markers and of hazards, ascending. */
  readonly markers: () => readonly number[];
  readonly hazards: () => readonly number[];
  readonly zoom: (factor: number) => void;
  readonly fit: () => void;
}

type Action = (target: KeyTarget, code: string) => void;

const ZOOM_STEP = 1.25;
const LEAST_SPEED = 0.25;
const MOST_SPEED = 4;

const back: Action = ({ player }) => player.step(-1);
const forth: Action = ({ player }) => player.step(1);
const toggle: Action = ({ player }) => (player.store.getState().playing ? player.pause() : player.play());
const zoomIn: Action = ({ zoom }) => zoom(ZOOM_STEP);
const zoomOut: Action = ({ zoom }) => zoom(1 / ZOOM_STEP);
const speedUp =
  (factor: number): Action =>
  ({ player: { store } }) => {
    const speed = store.getState().speed * factor;
    store.setState({ speed: Math.min(Math.max(speed, LEAST_SPEED), MOST_SPEED) });
  };

/** Physical keys, as in the app: `KeyboardEvent.code`, with `Shift+` before. Other modifiers belong to the page. */
const ACTIONS: Readonly<Record<string, Action>> = {
  Space: toggle,
  KeyK: toggle,
  ArrowLeft: back,
  Comma: back,
  PageUp: back,
  ArrowRight: forth,
  Period: forth,
  PageDown: forth,
  'Shift+ArrowLeft': ({ player }) => player.stepOnSelection(-1),
  'Shift+ArrowRight': ({ player }) => player.stepOnSelection(1),
  Home: ({ player }) => player.seek(0),
  End: ({ player }) => player.seek(player.last()),
  BracketLeft: ({ player, markers }) => player.toRow(markers(), -1),
  BracketRight: ({ player, markers }) => player.toRow(markers(), 1),
  KeyH: ({ player, hazards }) => player.toRow(hazards(), 1),
  KeyJ: speedUp(1 / 2),
  KeyL: speedUp(2),
  KeyV: ({ player: { store } }) => {
    const at = VIEWS.indexOf(store.getState().view);
    store.setState({ view: VIEWS[(at + 1) % VIEWS.length] ?? 'graph' });
  },
  KeyF: ({ fit }) => fit(),
  Equal: zoomIn,
  'Shift+Equal': zoomIn,
  NumpadAdd: zoomIn,
  Minus: zoomOut,
  NumpadSubtract: zoomOut,
};

function actionOf(event: KeyboardEvent): Action | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) return undefined;
  const { code } = event;
  const tenth = event.shiftKey ? null : /^(?:Digit|Numpad)(\d)$/.exec(code);
  if (tenth !== null) return ({ player }) => player.seek((player.last() * Number(tenth[1])) / 10);
  if (code === 'Escape') return clearSelection;
  return ACTIONS[event.shiftKey ? `Shift+${code}` : code];
}

const clearSelection: Action = ({ player: { store } }) => store.setState({ selection: undefined });

/**
 * Keys of a figure: heard only inside of it, never while something is typed. A key that is used goes no further, so
 * that the arrow keys of a slide deck around it do not act as well; any other key is the page's.
 */
export function listenToKeys(root: HTMLElement, target: KeyTarget, signal: AbortSignal): void {
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented || event.isComposing || isTaken(event)) return;
      const action = actionOf(event);
      if (action === undefined) return;
      // Nothing to clear: Escape may close what the figure stands in.
      if (action === clearSelection && target.player.store.getState().selection === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      action(target, event.code);
    },
    { signal },
  );
}

/** Whether the element in focus needs this key itself. */
function isTaken({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return true;
  return code === 'Space' && target.closest('button, a, summary') !== null;
}
