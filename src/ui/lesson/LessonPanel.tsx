import { useState } from 'react';
import { Lists } from '../played/Lists.tsx';
import { useTexts } from '../use-texts.ts';
import { EndPage } from './EndPage.tsx';
import { LessonFoot } from './LessonFoot.tsx';
import { LessonHead } from './LessonHead.tsx';
import { StartPage } from './StartPage.tsx';
import { StepPage } from './StepPage.tsx';
import { useLesson } from './use-lesson.ts';

type Shown = 'text' | 'log';

/** A walkthrough: its text beside the picture, and where one is in it. The log stays a button away. */
export function LessonPanel() {
  const texts = useTexts().lesson;
  const state = useLesson();
  const [shown, show] = useState<Shown>('text');
  const position = state?.position;
  const place = position?.kind === 'stop' ? position.step : position?.kind;
  if (state === undefined || position === undefined) return null;
  return (
    <div className="lesson">
      <LessonHead state={state} />
      <div className="segmented lesson-switch" role="group" aria-label={texts.show}>
        <button type="button" aria-pressed={shown === 'text'} onClick={() => show('text')}>
          {texts.panel}
        </button>
        <button type="button" aria-pressed={shown === 'log'} onClick={() => show('log')}>
          {texts.log}
        </button>
      </div>
      {shown === 'log' && (
        <div className="lesson-log">
          <Lists />
        </div>
      )}
      {/* Made anew for every step: each begins with its heading. */}
      <div key={place} className="lesson-body scrolls" hidden={shown === 'log'}>
        {position.kind === 'start' && <StartPage state={state} />}
        {position.kind === 'stop' && <StepPage state={state} position={position} />}
        {position.kind === 'end' && <EndPage state={state} />}
      </div>
      <LessonFoot state={state} />
    </div>
  );
}
