import { useEffect, useRef, type KeyboardEvent } from 'react';
import { VIEW_NAMES, type ViewName } from '../../store/state.ts';
import { useActions, useFigureState } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

export const tabId = (view: ViewName): string => `tab-${view}`;
export const panelId = (view: ViewName): string => `view-${view}`;

/** Which way the same moment is shown. One tab stop; arrows move between the views. */
export function ViewTabs() {
  const { stage: texts } = useTexts();
  const view = useFigureState((state) => state.view);
  const { setView } = useActions();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where the tabs are wider than their place, the chosen one is in sight.
    const tab = document.getElementById(tabId(view));
    if (list.current && tab) list.current.scrollLeft = tab.offsetLeft - list.current.clientWidth / 2;
  }, [view]);
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.code];
    if (by === undefined || event.shiftKey) return;
    event.preventDefault();
    const at = VIEW_NAMES.indexOf(view);
    const next = VIEW_NAMES[(at + by + VIEW_NAMES.length) % VIEW_NAMES.length] ?? view;
    setView(next);
    document.getElementById(tabId(next))?.focus();
  };
  return (
    <div ref={list} className="segmented" role="tablist" aria-label={texts.view}>
      {VIEW_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(name)}
          aria-selected={view === name}
          aria-controls={view === name ? panelId(name) : undefined}
          tabIndex={view === name ? 0 : -1}
          onClick={() => setView(name)}
          onKeyDown={onKeyDown}
        >
          {texts.views[name]}
        </button>
      ))}
    </div>
  );
}
