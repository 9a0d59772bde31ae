import type { FocusEvent } from 'react';
import { stepRow } from '../../store/recording.ts';
import type { RecordedStep } from '../../store/state.ts';
import type { Playback } from '../../timeline/playback.ts';
import { useActions } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly step: RecordedStep;
  /** From 1. */
  readonly number: number;
  readonly playback: Playback;
}

/** One step to be named and described. What is typed counts when the field is left, so that undo takes back sentences, not letters. */
export function DraftStep({ step, number, playback }: Props) {
  const { describeStep, removeStep } = useActions();
  const { record: texts } = useTexts();
  const { operation, title, caption } = step;
  const leave =
    (part: 'title' | 'caption') =>
    ({ currentTarget }: FocusEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = currentTarget.value.trim();
      if (part === 'title' && text === '') currentTarget.value = title;
      else if (text !== step[part]) describeStep(operation, { [part]: text });
    };
  return (
    <li className="draft-step">
      <div className="draft-step-head">
        <StepLink row={stepRow(playback, step)} />
        <input
          key={`title ${title}`}
          className="field"
          aria-label={texts.title(number)}
          defaultValue={title}
          onBlur={leave('title')}
        />
        <IconButton
          icon="trash"
          label={texts.remove(number)}
          className="button button-icon button-small"
          onClick={() => removeStep(operation)}
        />
      </div>
      <textarea
        key={`caption ${caption}`}
        className="field"
        rows={2}
        aria-label={texts.caption(number)}
        placeholder={texts.captionHint}
        defaultValue={caption}
        onBlur={leave('caption')}
      />
    </li>
  );
}
