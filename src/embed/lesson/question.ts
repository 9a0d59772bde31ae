import { givenText } from '../../store/lesson/given-text.ts';
import { rightAnswer } from '../../store/lesson/judge.ts';
import { isOpen, type Answer, type Question } from '../../store/lesson/lesson-state.ts';
import { firstGiven, shownVerdict } from '../../store/lesson/verdict.ts';
import { lesson as texts } from '../../texts/en/lesson.ts';
import { element } from '../dom.ts';
import type { Player } from '../player.ts';
import { answerField } from './answer-field.ts';
import { button, mark } from './controls.ts';
import type { LessonPlay } from './lesson-play.ts';
import { words } from './words.ts';

export interface QuestionPart {
  readonly root: HTMLElement;
  /** What stands below the question; empty before anything was answered. */
  readonly verdict: HTMLElement;
  /** Another answer was given, or something else is selected in the picture. */
  update(): void;
  /** To where the answer is given: what is chosen already, else the first that can be. */
  focus(): void;
}

/** A question: asked, answered, or passed by. `isAsked` says that it is asked here; else it stands above what came of it. */
export function questionPart(
  play: LessonPlay,
  player: Player,
  question: Question,
  isAsked: boolean,
): QuestionPart {
  const { quiz, key } = question;
  const answer = (): Answer | undefined => play.state().answers[key];
  const verdict = element('div', { role: 'status' });
  const veil = element('p', { class: 'fig-lesson-hint' }, texts.veiled);
  const form = isAsked ? answerForm(play, player, question, answer()) : undefined;
  const root = element(
    'section',
    { class: 'fig-lesson-question', 'aria-label': texts.question },
    element('p', { class: 'fig-lesson-kind' }, texts.kind[quiz.asks]),
    element('p', { class: 'fig-lesson-asks' }, ...words(play, quiz.question)),
    ...(form === undefined ? [] : [form.root]),
    verdict,
    veil,
  );
  root.toggleAttribute('data-asked', isAsked);
  let shown: Answer | undefined;

  function update(): void {
    form?.update();
    veil.hidden = !isAsked || !isOpen(answer());
    const now = answer();
    if (now === undefined || now === shown) return;
    shown = now;
    verdict.replaceChildren(verdictOf(play, question, now));
  }

  update();
  return { root, verdict, update, focus: () => form?.focus() };
}

function answerForm(play: LessonPlay, player: Player, question: Question, before: Answer | undefined) {
  const field = answerField(play, player, question, before?.given ?? firstGiven(question));
  const complaint = element('p', { class: 'fig-lesson-complaint', role: 'alert' });
  const check = element('button', { type: 'submit', class: 'fig-lesson-button' }, texts.check);
  const reveal = button([texts.reveal], play.reveal);
  const skip = button([texts.skip], play.forward, { 'data-plain': '' });
  const root = element(
    'form',
    { novalidate: '' },
    field.root,
    complaint,
    element('div', { class: 'fig-lesson-buttons' }, check, reveal, skip),
  );
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    const given = field.given();
    complaint.textContent = given === undefined ? texts.notAnswered : '';
    if (given !== undefined) play.answer(given);
  });
  root.addEventListener('input', () => {
    complaint.textContent = '';
  });
  return {
    root,
    update(): void {
      field.update?.();
      const open = isOpen(play.state().answers[question.key]);
      check.toggleAttribute('data-primary', open);
      for (const each of [reveal, skip]) each.hidden = !open;
    },
    focus(): void {
      const chosen = field.root.querySelector<HTMLElement>('input:checked');
      (chosen ?? field.root.querySelector<HTMLElement>('input, button'))?.focus();
    },
  };
}

/** What became of it, and what the lesson says to that. */
function verdictOf(play: LessonPlay, question: Question, answer: Answer): HTMLElement {
  const { shown, feedback } = shownVerdict(question, answer, play.askedAt(question));
  const head = element('p', { class: 'fig-lesson-verdict-head' }, element('strong', {}, texts[shown]));
  if (shown === 'right') head.prepend(mark('check'));
  if (shown === 'wrong') head.prepend(mark('cross'));
  if (answer.attempts > 1) head.append(element('span', {}, texts.attempts(answer.attempts)));
  const said = element('div', { class: 'fig-lesson-verdict', 'data-result': shown }, head);
  if (feedback.length > 0) said.append(element('p', ofLesson(play), ...words(play, feedback)));
  if (shown === 'revealed' || shown === 'skipped') said.append(...rightAnswerOf(play, question));
  return said;
}

/** The question that closed the step before and was skipped: it leads on with its answer too. */
export function skippedPart(play: LessonPlay, question: Question): HTMLElement {
  return element(
    'div',
    { class: 'fig-lesson-verdict', 'data-result': 'skipped' },
    element('p', {}, texts.skippedBefore),
    ...rightAnswerOf(play, question),
  );
}

/** The right answer in words, and what the lesson says to it. */
function rightAnswerOf(play: LessonPlay, question: Question): readonly HTMLElement[] {
  const asked = play.askedAt(question);
  const right = rightAnswer(question.quiz, asked);
  if (right === undefined) return [];
  const said = [element('p', {}, texts.rightIs(givenText(question.quiz, right.given, asked)))];
  if (right.feedback.length > 0) said.push(element('p', ofLesson(play), ...words(play, right.feedback)));
  return said;
}

/** Words of the lesson's own language. */
function ofLesson(play: LessonPlay): { readonly lang: string; readonly dir: 'auto' } {
  return { lang: play.state().compiled.lesson.lang, dir: 'auto' };
}
