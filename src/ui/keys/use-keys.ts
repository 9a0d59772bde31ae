import { useEffect, type RefObject } from 'react';
import { useFigure } from '../figure.ts';
import type { StageHandle } from '../stage/stage-handle.ts';
import { bindingOf } from './match.ts';

/** Listens on the whole document: the app is the only figure of its page. Never while something is typed or a dialog is open. */
export function useKeys(stage: RefObject<StageHandle | undefined>): void {
  const figure = useFigure();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isTaken(event)) return;
      const found = bindingOf(event);
      if (found === undefined) return;
      event.preventDefault();
      found.binding.run({ figure, stage: stage.current }, found.code);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [figure, stage]);
}

const TYPING =
  'input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable=true]';
const PRESSED_BY_SPACE = 'button, a, summary, input, [role=button], [role=tab]';
const MOVED_BY_ARROWS = 'input[type=radio], input[type=range], [role=tab]';

/** Whether the element in focus needs this key itself. */
function isTaken(event: KeyboardEvent): boolean {
  const { target, code } = event;
  if (!(target instanceof Element)) return false;
  if (target.closest(TYPING) !== null || target.closest('dialog[open], [popover]') !== null) return true;
  if (code === 'Space') return target.closest(PRESSED_BY_SPACE) !== null;
  return code.startsWith('Arrow') && target.closest(MOVED_BY_ARROWS) !== null;
}
