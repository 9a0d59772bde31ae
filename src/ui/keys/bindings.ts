import type { Figure } from '../../store/figure.ts';
import { NO_FILTER, VIEW_NAMES } from '../../store/state.ts';
import type { StageHandle } from '../stage/stage-handle.ts';
import { CONDITIONS_ID } from '../conditions/conditions-id.ts';
import type { Texts } from '../../texts/en.ts';
import { focusQuestion } from '../lesson/focus-question.ts';
import { FILTER_ID } from '../time/filter-id.ts';

/** What a key can reach: the figure, and the zoom of the picture, which is no state of the figure. */
export interface KeyTarget {
  readonly figure: Figure;
  readonly stage: StageHandle | undefined;
}

/** Physical keys, as `KeyboardEvent.code` names them, with `Shift+` or `Mod+` (Ctrl, or Command on a Mac) before. */
export interface Binding {
  /** As help shows them. */
  readonly keys: readonly string[];
  readonly codes: readonly string[];
  /** Its text in the catalogue. */
  readonly does: keyof Texts['keys']['does'];
  readonly run: (target: KeyTarget, code: string) => void;
}

export interface KeyGroup {
  readonly title: keyof Texts['keys']['groups'];
  readonly bindings: readonly Binding[];
}

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);

const TIME: KeyGroup = {
  title: 'time',
  bindings: [
    {
      keys: ['Space', 'K'],
      codes: ['Space', 'KeyK'],
      does: 'play',
      run: ({ figure: { store, actions } }) => (store.getState().playing ? actions.pause() : actions.play()),
    },
    {
      keys: ['←', ',', 'Page Up'],
      codes: ['ArrowLeft', 'Comma', 'PageUp'],
      does: 'back',
      run: ({ figure }, code) => (teaches(figure, code) ? figure.lesson.back() : figure.actions.step(-1)),
    },
    {
      keys: ['→', '.', 'Page Down'],
      codes: ['ArrowRight', 'Period', 'PageDown'],
      does: 'forward',
      run: ({ figure }, code) => (teaches(figure, code) ? figure.lesson.forward() : figure.actions.step(1)),
    },
    {
      keys: ['Shift ← →'],
      codes: ['Shift+ArrowLeft', 'Shift+ArrowRight'],
      does: 'selected',
      run: ({ figure }, code) => figure.actions.stepOnSelection(code.endsWith('Left') ? -1 : 1),
    },
    {
      keys: ['Home', 'End'],
      codes: ['Home', 'End'],
      does: 'ends',
      run: ({ figure }, code) => {
        const visible = figure.visible();
        const last = figure.playback().length - 1;
        figure.actions.seek(code === 'Home' ? (visible?.[0] ?? 0) : (visible?.at(-1) ?? last));
      },
    },
    {
      keys: ['0–9'],
      codes: DIGITS.flatMap((digit) => [`Digit${digit}`, `Numpad${digit}`]),
      does: 'tenths',
      run: ({ figure }, code) => figure.actions.seekFraction(Number(code.at(-1)) / 10),
    },
    {
      keys: ['[', ']'],
      codes: ['BracketLeft', 'BracketRight'],
      does: 'markers',
      run: ({ figure }, code) => figure.actions.toMarker(code.endsWith('Left') ? -1 : 1),
    },
    {
      keys: ['H'],
      codes: ['KeyH'],
      does: 'hazard',
      run: ({ figure }) => figure.actions.toNextHazard(),
    },
    {
      keys: ['Shift H'],
      codes: ['Shift+KeyH'],
      does: 'refused',
      run: ({ figure }) => figure.actions.toNextNotable(),
    },
    {
      keys: ['C', 'Shift C'],
      codes: ['KeyC', 'Shift+KeyC'],
      does: 'conditions',
      run: ({ figure }, code) => {
        // With nothing to go to, the key opens the place where something can be waited for.
        if (figure.store.getState().conditions.length === 0)
          document.getElementById(CONDITIONS_ID)?.showPopover();
        else figure.actions.toCondition(code === 'KeyC' ? 1 : -1);
      },
    },
    {
      keys: ['M'],
      codes: ['KeyM'],
      does: 'pin',
      run: ({ figure }) => figure.actions.togglePin(),
    },
    {
      keys: ['J', 'L'],
      codes: ['KeyJ', 'KeyL'],
      does: 'speed',
      run: ({ figure }, code) => figure.actions.changeSpeed(code === 'KeyJ' ? -1 : 1),
    },
  ],
};

const PICTURE: KeyGroup = {
  title: 'picture',
  bindings: [
    {
      keys: ['V'],
      codes: ['KeyV'],
      does: 'nextView',
      run: ({ figure: { store, actions } }) => {
        const at = VIEW_NAMES.indexOf(store.getState().view);
        actions.setView(VIEW_NAMES[(at + 1) % VIEW_NAMES.length] ?? 'graph');
      },
    },
    {
      keys: ['Shift 1–6'],
      codes: VIEW_NAMES.map((_, index) => `Shift+Digit${index + 1}`),
      does: 'view',
      run: ({ figure }, code) => figure.actions.setView(VIEW_NAMES[Number(code.at(-1)) - 1] ?? 'graph'),
    },
    { keys: ['F'], codes: ['KeyF'], does: 'fit', run: ({ stage }) => stage?.fit() },
    {
      keys: ['+', '−'],
      codes: ['Equal', 'Shift+Equal', 'NumpadAdd', 'Minus', 'NumpadSubtract'],
      does: 'zoom',
      run: ({ stage }, code) => stage?.zoom(/Minus|Subtract/.test(code) ? 1 / ZOOM_STEP : ZOOM_STEP),
    },
    {
      keys: ['Esc'],
      codes: ['Escape'],
      does: 'clear',
      run: ({ figure }) => clear(figure),
    },
  ],
};

const LOG: KeyGroup = {
  title: 'log',
  bindings: [
    {
      keys: ['A'],
      codes: ['KeyA'],
      does: 'add',
      run: ({ figure }) => figure.actions.openDialog('composer'),
    },
    {
      keys: ['/'],
      codes: ['Slash'],
      does: 'filter',
      run: () => document.getElementById(FILTER_ID)?.showPopover(),
    },
    {
      keys: ['B'],
      codes: ['KeyB'],
      does: 'bookmark',
      run: ({ figure }) => figure.actions.toggleBookmark(),
    },
    { keys: ['Ctrl Z'], codes: ['Mod+KeyZ'], does: 'undo', run: ({ figure }) => figure.actions.undo() },
    {
      keys: ['Ctrl Shift Z'],
      codes: ['Mod+Shift+KeyZ', 'Mod+KeyY'],
      does: 'redo',
      run: ({ figure }) => figure.actions.redo(),
    },
    {
      keys: ['Shift P'],
      codes: ['Shift+KeyP'],
      does: 'present',
      run: ({ figure }) => figure.actions.setSharing('presenting'),
    },
    {
      keys: ['?'],
      codes: ['Shift+Slash'],
      does: 'help',
      run: ({ figure }) => figure.actions.openDialog('help'),
    },
  ],
};

const LESSON: KeyGroup = {
  title: 'lesson',
  bindings: [
    {
      keys: ['N', '.', 'Page Down'],
      codes: ['KeyN'],
      does: 'lessonForward',
      run: ({ figure }) => figure.lesson.forward(),
    },
    {
      keys: ['P', ',', 'Page Up'],
      codes: ['KeyP'],
      does: 'lessonBack',
      run: ({ figure }) => figure.lesson.back(),
    },
    {
      keys: ['R'],
      codes: ['KeyR'],
      does: 'lessonReturn',
      run: ({ figure }) => figure.lesson.backToStep(),
    },
    {
      keys: ['Q'],
      codes: ['KeyQ'],
      does: 'lessonQuestion',
      run: ({ figure }) => {
        if (focusQuestion()) return;
        figure.asking.ask();
      },
    },
  ],
};

export const KEY_GROUPS: readonly KeyGroup[] = [TIME, PICTURE, LOG, LESSON];

/** What a clicker sends goes through the lesson, where there is one; the arrows stay with single operations. */
function teaches({ store }: Figure, code: string): boolean {
  return store.getState().lesson !== undefined && !code.startsWith('Arrow');
}

const ZOOM_STEP = 1.25;

function clear({ store, actions }: Figure): void {
  const { selection, dialog, pin } = store.getState();
  if (dialog !== undefined) actions.closeDialog();
  else if (selection !== undefined) actions.select(undefined);
  else if (pin === undefined) actions.setFilter(NO_FILTER);
  else actions.clearPin();
}
