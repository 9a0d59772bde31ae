import { VIEWS } from './contract.ts';
import type { Player } from './player.ts';
import type { Stage } from './stage.ts';

type Zoomed = Pick<Stage, 'zoom' | 'fit'>;
/** What a key does to a player and to its picture. */
type Action = (player: Player, picture: Zoomed) => void;

const ZOOM_STEP = 1.25;

const back: Action = ({ step }) => step(-1);
const forth: Action = ({ step }) => step(1);
const toggle: Action = (player) => player.toggle();
const zoomIn: Action = (_, { zoom }) => zoom(ZOOM_STEP);
const zoomOut: Action = (_, { zoom }) => zoom(1 / ZOOM_STEP);
const clearSelection: Action = ({ store }) => store.setState({ selection: undefined });

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
  'Shift+ArrowLeft': (player) => player.stepOnSelection(-1),
  'Shift+ArrowRight': (player) => player.stepOnSelection(1),
  Home: ({ seek }) => seek(0),
  End: ({ seek, last }) => seek(last()),
  BracketLeft: (player) => player.toNext('markers', -1),
  BracketRight: (player) => player.toNext('markers', 1),
  KeyH: (player) => player.toNext('hazards', 1),
  KeyJ: ({ faster }) => faster(1 / 2),
  KeyL: ({ faster }) => faster(2),
  KeyV: ({ store }) => {
    const at = VIEWS.indexOf(store.getState().view);
    store.setState({ view: VIEWS[(at + 1) % VIEWS.length] ?? 'graph' });
  },
  KeyF: (_, { fit }) => fit(),
  Escape: clearSelection,
  Equal: zoomIn,
  'Shift+Equal': zoomIn,
  NumpadAdd: zoomIn,
  Minus: zoomOut,
  NumpadSubtract: zoomOut,
};

function actionOf({ code, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): Action | undefined {
  if (altKey || ctrlKey || metaKey) return undefined;
  if (shiftKey) return ACTIONS[`Shift+${code}`];
  const tenth = /^(?:Digit|Numpad)(\d)$/.exec(code);
  if (tenth !== null) return ({ seek, last }) => seek((last() * Number(tenth[1])) / 10);
  return ACTIONS[code];
}

/**
 * Keys of a figure: heard only inside of it, never while something is typed. A key that is used goes no further, so
 * that the arrow keys of a slide deck around it do not act as well; any other key is the page's.
 */
export function listenToKeys(root: HTMLElement, player: Player, picture: Zoomed): void {
  root.addEventListener('keydown', (event) => {
    const { keys, selection } = player.store.getState();
    if (!keys || event.defaultPrevented || event.isComposing || isTaken(event)) return;
    const action = actionOf(event);
    if (action === undefined) return;
    // Nothing to clear: Escape may close what the figure stands in.
    if (action === clearSelection && selection === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    action(player, picture);
  });
}

/** Whether the element in focus needs this key itself. */
function isTaken({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return true;
  return code === 'Space' && target.closest('button, a, summary') !== null;
}
