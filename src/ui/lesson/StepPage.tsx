import { useEffect, useRef } from 'react';
import type { LessonPosition, LessonState } from '../../store/lesson/lesson-state.ts';
import { shownBlocks } from '../../store/lesson/shown.ts';
import { useTexts } from '../use-texts.ts';
import { OperationLines } from './OperationLines.tsx';
import { Prose } from './Prose.tsx';
import { QuestionBlock } from './QuestionBlock.tsx';
import { SkippedBefore } from './SkippedBefore.tsx';

interface Props {
  readonly state: LessonState;
  readonly position: Extract<LessonPosition, { kind: 'stop' }>;
}

/** The text of a step as far as one has come in it. What is new is scrolled into sight, never away from it. */
export function StepPage({ state, position }: Props) {
  const { stepOf } = useTexts().lesson;
  const { compiled } = state;
  const newest = useRef<HTMLDivElement>(null);
  const { step, stop } = position;
  useEffect(() => {
    if (stop > 0) newest.current?.scrollIntoView({ block: 'nearest' });
  }, [stop]);
  const blocks = shownBlocks(compiled, position);
  return (
    <article className="lesson-page" lang={compiled.lesson.lang} aria-labelledby="lesson-step">
      <SkippedBefore state={state} />
      <h3 id="lesson-step" data-step={compiled.steps[step]?.anchor}>
        <span className="sr-only">{stepOf(step + 1, compiled.steps.length)}: </span>
        {compiled.lesson.steps[step]?.title}
      </h3>
      {blocks.map((block, index) => (
        <div key={`${step} ${index}`} ref={index === blocks.length - 1 ? newest : undefined}>
          {block.kind === 'prose' && <Prose block={block.block} />}
          {block.kind === 'operations' && <OperationLines from={block.from} to={block.to} />}
          {block.kind === 'question' && (
            <QuestionBlock state={state} question={block.question} now={block.now} />
          )}
        </div>
      ))}
    </article>
  );
}
