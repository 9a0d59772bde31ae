import type { LessonPosition } from '../../store/lesson/lesson-state.ts';
import { questionsOf } from '../../store/lesson/lesson-state.ts';
import { resultsOf } from '../../store/lesson/results.ts';
import { rowsOfOperations, shownBlocks, skippedBefore } from '../../store/lesson/shown.ts';
import { lesson as texts } from '../../texts/en/lesson.ts';
import { userName } from '../../words/names.ts';
import { element } from '../dom.ts';
import { tellerOf } from '../said.ts';
import type { Player } from '../player.ts';
import { button } from './controls.ts';
import type { LessonPlay } from './lesson-play.ts';
import { questionPart, skippedPart, type QuestionPart } from './question.ts';
import { prose } from './words.ts';

/** What stands in the panel at a position. */
export interface Page {
  readonly root: HTMLElement;
  /** What was not there at the stop before. */
  readonly newest?: Element;
  /** Where one is asked. */
  readonly question?: QuestionPart;
  /** The picture stands elsewhere, or something was answered. */
  update(): void;
}

export function pageAt(play: LessonPlay, player: Player): Page {
  const { position } = play.state();
  switch (position.kind) {
    case 'start':
      return startPage(play);
    case 'stop':
      return stepPage(play, player, position);
    case 'end':
      return endPage(play);
  }
}

/** What one will be able to do, and how long it takes. */
function startPage(play: LessonPlay): Page {
  const { compiled } = play.state();
  const { title, minutes, steps, objectives } = compiled.lesson;
  const questions = questionsOf(compiled).length;
  const facts = [
    ...(minutes === undefined ? [] : [texts.aboutMinutes(minutes)]),
    texts.steps(steps.length),
    ...(questions === 0 ? [] : [texts.questions(questions)]),
  ];
  const root = article(
    play,
    heading(title),
    element('p', { class: 'fig-lesson-hint', lang: 'en' }, facts.join(' · ')),
  );
  if (objectives.length > 0)
    root.append(element('p', { class: 'fig-lesson-asks', lang: 'en' }, texts.objectives), list(objectives));
  return still(root);
}

/** The text of a step as far as one has come in it. */
function stepPage(
  play: LessonPlay,
  player: Player,
  position: Extract<LessonPosition, { kind: 'stop' }>,
): Page {
  const state = play.state();
  const { compiled } = state;
  const parts: QuestionPart[] = [];
  const updates: (() => void)[] = [];
  let asked: QuestionPart | undefined;
  const blocks = shownBlocks(compiled, position).map((block) => {
    if (block.kind === 'prose') return prose(play, block.block);
    if (block.kind === 'operations') {
      const lines = operationLines(play, player, block.from, block.to);
      updates.push(lines.update);
      return lines.root;
    }
    const part = questionPart(play, player, block.question, block.now && play.asks());
    updates.push(part.update);
    parts.push(part);
    if (block.now) asked = part;
    return part.root;
  });
  const skipped = skippedBefore(state);
  const root = article(
    play,
    ...(skipped === undefined ? [] : [skippedPart(play, skipped)]),
    heading(compiled.lesson.steps[position.step]?.title ?? ''),
    ...blocks,
  );
  const newest = position.stop > 0 ? blocks.at(-1) : undefined;
  return {
    root,
    ...(newest !== undefined && { newest }),
    ...(asked !== undefined && { question: asked }),
    update: () => updates.forEach((update) => update()),
  };
}

/** What has been learnt, and how the questions went. */
function endPage(play: LessonPlay): Page {
  const state = play.state();
  const { lesson, steps } = state.compiled;
  const { right, questions, answers } = resultsOf(state);
  const root = article(play, element('h3', { lang: 'en' }, texts.done));
  if (lesson.objectives.length > 0)
    root.append(element('p', { lang: 'en' }, texts.learnt), list(lesson.objectives));
  if (questions > 0 && play.asks()) {
    const lines = answers.map(({ step, title, result, attempts }) => {
      const tries = attempts > 1 ? `, ${texts.attempts(attempts)}` : '';
      const said = element('span', { lang: 'en' }, `${texts.result[result]}${tries}`);
      const back = (): void => play.toStep(steps.findIndex(({ anchor }) => anchor === step));
      return element(
        'li',
        {},
        button([element('span', {}, title), said], back, { class: 'fig-lesson-line' }),
      );
    });
    root.append(
      element('p', { class: 'fig-lesson-asks', lang: 'en' }, texts.score(right, questions)),
      element('ol', { class: 'fig-lesson-lines', 'aria-label': texts.yourAnswers }, ...lines),
    );
  }
  root.append(element('div', { class: 'fig-lesson-buttons' }, button([texts.again], play.restart)));
  return still(root);
}

/** What a step runs, one line an operation; a click goes there. The one that the picture stands at is marked. */
function operationLines(play: LessonPlay, player: Player, from: number, to: number) {
  const playback = play.playback();
  const lines = rowsOfOperations(playback, from, to).map((first) => {
    const row = playback.row(first);
    const next = rowsOfOperations(playback, row.operation + 1, row.operation + 2)[0] ?? playback.length;
    const call = element('code', {}, playback.callText(first).replace(/^ioasid_/, ''));
    const content = [element('span', {}, `${userName(playback, row.user)} `, call)];
    const result = tellerOf(playback).step(first).givenText;
    if (result !== '') content.push(element('code', {}, result));
    const line = button(content, () => player.seek(next - 1), { class: 'fig-lesson-line' });
    return { line, operation: row.operation };
  });
  const items = lines.map(({ line }) => element('li', {}, line));
  return {
    root: element('ol', { class: 'fig-lesson-lines', lang: 'en', 'aria-label': texts.operations }, ...items),
    update(): void {
      const { cursor, played } = player.store.getState();
      const here = cursor < 0 ? -1 : played.playback.row(cursor).operation;
      for (const { line, operation } of lines) {
        if (operation === here) line.setAttribute('aria-current', 'step');
        else line.removeAttribute('aria-current');
      }
    },
  };
}

function article(play: LessonPlay, ...content: readonly Node[]): HTMLElement {
  const { lang } = play.state().compiled.lesson;
  return element('article', { class: 'fig-lesson-page', lang, dir: 'auto' }, ...content);
}

function heading(title: string): HTMLElement {
  return element('h3', {}, title);
}

function list(items: readonly string[]): HTMLElement {
  return element('ul', { class: 'fig-lesson-list' }, ...items.map((item) => element('li', {}, item)));
}

function still(root: HTMLElement): Page {
  return { root, update: () => undefined };
}
