import { useEffect, type RefObject } from 'react';
import { VIEW_NAMES } from '../../store/state.ts';
import { useFigure } from '../figure.ts';
import type { StageHandle } from '../stage/stage-handle.ts';
import { useMoves } from './use-moves.ts';
import { useSession } from './use-session.ts';

interface Reach {
  readonly stage: RefObject<StageHandle | undefined>;
  /** Absent where a window does not lead the screen. */
  readonly leave?: () => void;
  readonly speak?: () => void;
  readonly togglePoints?: () => void;
  readonly invite?: () => void;
}

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select, [popover]';
const PRESSED = 'button, a, summary, [role=button]';
const ZOOM_STEP = 1.25;

/**
 * Keys of a presentation, and of clickers: they send Page Up and Page Down, and for a black screen a full stop or B. On a black
 * screen any key brings the picture back and does nothing else.
 */
export function usePresentKeys({ stage, leave, speak, togglePoints, invite }: Reach): void {
  const figure = useFigure();
  const { peer } = useSession();
  const moves = useMoves();
  useEffect(() => {
    const nextView = () => {
      const at = VIEW_NAMES.indexOf(figure.store.getState().view);
      figure.actions.setView(VIEW_NAMES[(at + 1) % VIEW_NAMES.length] ?? 'graph');
    };
    const next = () => moves.by(1);
    const back = () => moves.by(-1);
    const blank = () => peer.set({ kind: 'blank', on: true });
    const keys: Readonly<Record<string, (() => void) | undefined>> = {
      PageDown: next,
      ArrowRight: next,
      ArrowDown: next,
      Space: next,
      PageUp: back,
      ArrowLeft: back,
      ArrowUp: back,
      Home: () => moves.toEnd('first'),
      End: () => moves.toEnd('last'),
      Period: blank,
      KeyB: blank,
      Escape: leave,
      KeyS: speak,
      KeyL: togglePoints,
      KeyG: invite,
      KeyV: nextView,
      KeyF: () => stage.current?.fit(),
      Equal: () => stage.current?.zoom(ZOOM_STEP),
      NumpadAdd: () => stage.current?.zoom(ZOOM_STEP),
      Minus: () => stage.current?.zoom(1 / ZOOM_STEP),
      NumpadSubtract: () => stage.current?.zoom(1 / ZOOM_STEP),
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, code } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      // What had the focus in a dialog may be gone; its keys are still the dialog's.
      if (isModifier(event.key) || document.querySelector('dialog[open]') !== null) return;
      const typing = target instanceof Element && target.closest(TYPING) !== null;
      if (peer.get('blank')?.on === true && !typing) {
        event.preventDefault();
        peer.set({ kind: 'blank', on: false });
        return;
      }
      if (typing || (code === 'Space' && target instanceof Element && target.closest(PRESSED) !== null))
        return;
      // Clickers send characters; where they stand on a keyboard differs from country to country.
      const act = event.key === '.' ? blank : event.key.toLowerCase() === 'b' ? blank : keys[code];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [figure, peer, moves, stage, leave, speak, togglePoints, invite]);
}

function isModifier(key: string): boolean {
  return key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'Meta';
}
