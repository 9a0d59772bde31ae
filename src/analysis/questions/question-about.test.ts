import { describe, expect, it } from 'vitest';
import { VARIANTS } from '../../allocator/variants.ts';
import { STORY_GROUPS, storyDocument } from '../../lessons/stories.ts';
import type { LogDocument } from '../../timeline/document.ts';
import { firstRowOf } from '../../timeline/places.ts';
import { createRun } from '../../timeline/run.ts';
import { questionAbout } from './question-about.ts';
import { answerKey, type AnswerValue, type StepQuestion } from './question.ts';

const STORIES = STORY_GROUPS.flatMap(({ stories }) => stories.map(({ id }) => id));

function story(id: string): LogDocument {
  const document = storyDocument(id);
  if (document === undefined) throw new Error(`no story ${id}`);
  return document;
}

function questionsOf(log: LogDocument): StepQuestion[] {
  return log.operations.flatMap((_, operation) => questionAbout(log, log.semantics, operation) ?? []);
}

/** Whether a run of the whole log agrees with an answer: read from its rows, not as the question read it. */
function holds(log: LogDocument, semantics: string, question: StepQuestion, answer: AnswerValue): boolean {
  const run = createRun(log, semantics);
  const first = firstRowOf(run, question.operation);
  const last = firstRowOf(run, question.operation + 1) - 1;
  const id = run
    .snapshotAt(last)
    .ids.findLast(({ ioasid, state }) => ioasid === question.ioasid && state !== 'unborn');
  switch (answer.kind) {
    case 'result':
      return JSON.stringify(run.row(first).outcome) === JSON.stringify(answer.outcome);
    case 'count':
      return id?.refcount === answer.count;
    case 'state':
      return id?.state === answer.state;
    case 'told': {
      const users = new Set<string>();
      for (let row = first; row <= last; row += 1)
        for (const effect of run.effectsAt(row))
          if (effect.kind === 'delivered') users.add(run.world.users.nameOf(effect.user));
      return JSON.stringify([...users]) === JSON.stringify(answer.users);
    }
  }
}

describe.each(STORIES)('questions about %s', (id) => {
  const log = story(id);
  const questions = questionsOf(log);

  it('there are some', () => {
    expect(questions.length).toBeGreaterThan(log.operations.length / 3);
  });

  it('have one right answer, which the model gives, and wrong ones that it does not', () => {
    for (const question of questions) {
      const { options } = question;
      expect(options.filter(({ right }) => right)).toHaveLength(1);
      expect(options.length).toBeGreaterThan(1);
      expect(options.length).toBeLessThanOrEqual(4);
      for (const { answer, right } of options)
        expect({ question, answer, right }).toMatchObject({
          right: holds(log, log.semantics, question, answer),
        });
      expect(new Set(options.map(({ answer }) => answerKey(answer))).size).toBe(options.length);
    }
  });

  it('say of an answer which variants give it, and that is so', () => {
    for (const question of questions) {
      for (const { answer, variants } of question.options) {
        for (const variant of variants) expect(holds(log, variant, question, answer)).toBe(true);
      }
    }
  });

  it('are the same whenever they are asked', () => {
    expect(questionsOf(log)).toEqual(questions);
  });
});

it('what other variants answer is among the wrong answers of a second free', () => {
  const log = story('double-free');
  const known = new Set(VARIANTS.map(({ id }) => id));
  const taught = questionsOf(log).flatMap(({ options }) => options.filter(({ right }) => !right));
  const named = taught.flatMap(({ variants }) => variants);
  expect(named).toContain('v3');
  expect(named.every((variant) => known.has(variant))).toBe(true);
});
