import { useMemo } from 'react';
import { recordedLesson } from '../../store/recording.ts';
import { useActions, useFigure, useFigureState, usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';
import { DraftStep } from './DraftStep.tsx';
import { useDraftFile } from './use-draft-file.ts';

/** The lesson that is being recorded: its steps to be named and described, and ways to take it along. */
export function DraftPanel() {
  const figure = useFigure();
  const playback = usePlayback();
  const recording = useFigureState((state) => state.recording);
  const branchId = useFigureState((state) => state.branchId);
  const { recordStep, stopRecording, notify } = useActions();
  const { record: texts } = useTexts();
  const { save, copy } = useDraftFile();
  const lost = useMemo(
    () => recordedLesson(figure.store.getState(), playback)?.notRepresented ?? [],
    // The draft follows from these.
    // oxlint-disable-next-line react/exhaustive-deps
    [figure, playback, recording, branchId],
  );
  if (recording === undefined) return null;
  const { steps } = recording;
  const discard = () => {
    stopRecording();
    notify('info', texts.discarded, '', [], true);
  };
  return (
    <div className="draft scrolls" role="group" aria-label={texts.steps} tabIndex={0}>
      <p className="draft-hint">{texts.hint}</p>
      {steps.length > 0 && (
        <ol className="draft-steps">
          {steps.map((step, index) => (
            <DraftStep key={step.operation} step={step} number={index + 1} playback={playback} />
          ))}
        </ol>
      )}
      {lost.length > 0 && (
        <div className="draft-lost">
          <p>
            <Icon name="warning" /> {texts.lost}
          </p>
          <ul>
            {lost.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      )}
      <div className="draft-buttons">
        <button type="button" className="button button-small" onClick={recordStep}>
          <Icon name="plus" />
          {texts.stepHere}
        </button>
        <button type="button" className="button button-small" onClick={save} disabled={steps.length === 0}>
          <Icon name="save" />
          {texts.save}
        </button>
        <button type="button" className="button button-small" onClick={copy} disabled={steps.length === 0}>
          <Icon name="copy" />
          {texts.copy}
        </button>
        <button type="button" className="button button-small" onClick={discard}>
          <Icon name="trash" />
          {texts.discard}
        </button>
      </div>
    </div>
  );
}
