import type { Player } from '../player.ts';
import type { LessonPlay } from './lesson-play.ts';
import type { Panel } from './panel.ts';

/** Keys of a lesson, the same as in the program: heard where those of the figure are, and not used by it. */
export function listenToLessonKeys(
  figure: HTMLElement,
  player: Player,
  play: LessonPlay,
  panel: Panel,
  signal: AbortSignal,
): void {
  const actions: Readonly<Record<string, () => void>> = {
    KeyN: play.forward,
    KeyP: play.back,
    KeyR: play.backToStep,
    KeyQ: panel.focusQuestion,
  };
  figure.addEventListener(
    'keydown',
    (event) => {
      const { code, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
      if (defaultPrevented || altKey || ctrlKey || metaKey || shiftKey || isTyped(event)) return;
      const action = actions[code];
      if (action === undefined || !player.store.getState().keys) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    },
    { signal },
  );
}

function isTyped({ target, isComposing }: KeyboardEvent): boolean {
  return isComposing || (target instanceof Element && target.closest('input:not([type=radio])') !== null);
}
