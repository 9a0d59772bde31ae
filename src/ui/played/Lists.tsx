import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useActions, useFigureState, useHazards, usePlayback, useVisibleRows } from '../figure.ts';
import { HazardList } from '../hazards/HazardList.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useNumber } from '../parts/use-number.ts';
import { OperationList } from './OperationList.tsx';
import { DraftPanel } from '../record/DraftPanel.tsx';
import { useTexts } from '../use-texts.ts';

type ListName = 'operations' | 'hazards' | 'draft';

/** What the log consists of, and what goes wrong in it: one list at a time. */
export function Lists() {
  const { played: texts, record } = useTexts();
  const [chosen, setList] = useState<ListName>('operations');
  const steps = useFigureState((state) => state.recording?.steps.length);
  const isRecording = steps !== undefined;
  const [wasRecording, setWasRecording] = useState(isRecording);
  if (isRecording !== wasRecording) {
    // Who begins to record wants to see what is recorded.
    setWasRecording(isRecording);
    if (isRecording) setList('draft');
  }
  const names: readonly ListName[] =
    steps === undefined ? ['operations', 'hazards'] : ['operations', 'hazards', 'draft'];
  const list = names.includes(chosen) ? chosen : 'operations';
  const onKeyDown = ({ code }: KeyboardEvent) => {
    if (code !== 'ArrowLeft' && code !== 'ArrowRight') return;
    const by = code === 'ArrowRight' ? 1 : names.length - 1;
    const next = names[(names.indexOf(list) + by) % names.length] ?? 'operations';
    setList(next);
    document.getElementById(`list-${next}`)?.focus();
  };
  const tab = (name: ListName, label: string, count: ReactNode) => (
    <button
      type="button"
      role="tab"
      id={`list-${name}`}
      className="list-tab"
      aria-selected={list === name}
      aria-controls={list === name ? 'list-panel' : undefined}
      tabIndex={list === name ? 0 : -1}
      onClick={() => setList(name)}
      onKeyDown={onKeyDown}
    >
      {label} <span className="count">{count}</span>
    </button>
  );
  return (
    <>
      <div className="lists-head">
        <div role="tablist" aria-label={texts.list} className="list-tabs">
          {tab('operations', texts.operations, <OperationCount />)}
          {tab('hazards', texts.hazards, <HazardCount />)}
          {steps !== undefined && tab('draft', record.tab, steps)}
        </div>
        <AddButton brief={steps !== undefined} />
      </div>
      <div role="tabpanel" id="list-panel" className="lists-panel" aria-labelledby={`list-${list}`}>
        {list === 'operations' && <OperationList />}
        {list === 'hazards' && <HazardList />}
        {list === 'draft' && <DraftPanel />}
      </div>
    </>
  );
}

function OperationCount() {
  const number = useNumber();
  const { played: texts } = useTexts();
  const { length } = usePlayback();
  const visible = useVisibleRows();
  return visible === undefined ? number(length) : texts.shown(number(visible.length), number(length));
}

function HazardCount() {
  const number = useNumber();
  const hazards = useHazards();
  return hazards === undefined ? '…' : number(hazards.length);
}

/** Brief: the plus alone, where a third tab needs the room. */
function AddButton({ brief }: { readonly brief: boolean }) {
  const { played: texts } = useTexts();
  const composing = useFigureState((state) => state.dialog === 'composer');
  const { openDialog, closeDialog } = useActions();
  return (
    <button
      type="button"
      className="button button-small button-toggle"
      aria-expanded={composing}
      aria-controls="composer"
      onClick={() => (composing ? closeDialog() : openDialog('composer'))}
    >
      <Icon name="plus" />
      <span className={brief ? 'sr-only' : undefined}>{texts.add}</span>
    </button>
  );
}
