import { useEffect, useId, useMemo } from 'react';
import { idsToPick, pickOf, sameGiven, usersToPick } from '../../store/lesson/choices.ts';
import type { Given } from '../../store/lesson/lesson-state.ts';
import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly asks: 'id' | 'user';
  readonly given: Given | undefined;
  readonly onChange: (given: Given) => void;
}

/** An ID or a user of the picture: what is selected there is the answer, and what is chosen here is selected there. */
export function PickField({ asks, given, onChange }: Props) {
  const texts = useTexts().lesson;
  const name = useId();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  const lesson = useFigureState((state) => state.lesson?.compiled.lesson);
  const selection = useFigureState((state) => state.selection);
  const { select } = useActions();
  const picks = useMemo(() => {
    if (asks === 'id') return idsToPick(playback, cursor);
    return lesson === undefined ? [] : usersToPick(lesson, playback);
  }, [asks, playback, cursor, lesson]);
  const picked = pickOf(picks, selection);
  useEffect(() => {
    if (picked !== undefined && !sameGiven(picked.given, given)) onChange(picked.given);
  }, [picked, given, onChange]);
  return (
    <div role="radiogroup" aria-label={texts.answerField} className="lesson-options lesson-picks">
      <p className="lesson-hint">{asks === 'id' ? texts.pickId : texts.pickUser}</p>
      {picks.map((pick) => (
        <label key={pick.name} className="lesson-option">
          <input
            type="radio"
            name={name}
            checked={sameGiven(pick.given, given)}
            onChange={() => {
              select(pick.selection);
              // Not with the picture, which is later: Enter may be the next key.
              onChange(pick.given);
            }}
          />
          <span>{pick.name}</span>
        </label>
      ))}
    </div>
  );
}
