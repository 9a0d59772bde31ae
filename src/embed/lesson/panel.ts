import { isOpen, questionAt } from '../../store/lesson/lesson-state.ts';
import { indexOf, positionsOf } from '../../store/lesson/moves.ts';
import { lesson as texts } from '../../texts/en/lesson.ts';
import { element } from '../dom.ts';
import type { Player } from '../player.ts';
import { bringIntoSight, button, mark } from './controls.ts';
import type { LessonPlay } from './lesson-play.ts';
import { pageAt, type Page } from './pages.ts';

export interface Panel {
  readonly root: HTMLElement;
  /** Changes the lesson, and shows what came of it. */
  turn(change: () => void): void;
  /** The picture stands elsewhere. */
  update(): void;
  focusQuestion(): void;
}

/** The text of a lesson beside the picture, and below it the way back and forward, which stays where it is. */
export function createPanel(play: LessonPlay, player: Player): Panel {
  const { title, lang } = play.state().compiled.lesson;
  const body = element('div', {
    class: 'fig-lesson-body',
    tabindex: '0',
    role: 'region',
    'aria-label': title,
    lang,
  });
  const back = button([mark('back'), texts.back], play.back, { title: `${texts.back} (P)` });
  const where = element('p', { class: 'fig-lesson-where', role: 'status' });
  const progress = element('progress', { 'aria-label': texts.progress });
  const home = button([], play.backToStep, { title: `${texts.away} (R)` });
  const forward = button([], play.forward, { title: `${texts.forward} (N)` });
  const root = element(
    'section',
    { class: 'fig-lesson', part: 'lesson', 'aria-label': texts.panel },
    body,
    progress,
    element('div', { class: 'fig-lesson-foot' }, back, where, home, forward),
  );
  let page: Page = pageAt(play, player);

  function showPage(): void {
    page = pageAt(play, player);
    body.replaceChildren(page.root);
    if (page.newest === undefined) body.scrollTop = 0;
    else bringIntoSight(body, page.newest);
  }

  function update(): void {
    page.update();
    const { compiled, position, answers } = play.state();
    const isAway = play.isAway();
    home.hidden = !isAway;
    where.hidden = isAway;
    const question = questionAt(compiled, position);
    // While something is asked, answering comes first.
    const asking = question !== undefined && isOpen(answers[question.key]);
    forward.toggleAttribute('data-primary', !asking);
    back.setAttribute('aria-disabled', String(position.kind === 'start'));
    forward.setAttribute('aria-disabled', String(position.kind === 'end'));
  }

  function tellWhere(): void {
    const { compiled, position } = play.state();
    const step = position.kind === 'stop' ? position.step + 1 : 0;
    const said =
      position.kind === 'stop'
        ? texts.stepOf(step, compiled.steps.length)
        : texts[position.kind === 'start' ? 'atStart' : 'atEnd'];
    if (where.textContent !== said) where.textContent = said;
    home.textContent = step === 0 ? texts.backToLesson : texts.backToStep(step);
    forward.replaceChildren(position.kind === 'start' ? texts.begin : texts.forward, mark('forward'));
    progress.max = positionsOf(compiled).length - 1;
    progress.value = indexOf(compiled, position);
  }

  body.replaceChildren(page.root);
  tellWhere();
  update();
  return {
    root,
    update,
    turn(change) {
      const before = play.state();
      const focused = root.querySelector(':focus');
      change();
      const { position, compiled, answers } = play.state();
      const isMoved = before.position !== position || before.compiled !== compiled;
      const isAnew = before.answers !== answers && Object.keys(answers).length === 0;
      if (isMoved || isAnew) showPage();
      tellWhere();
      update();
      if (!isMoved && page.question !== undefined) bringIntoSight(body, page.question.verdict);
      // What had the focus may be gone: the way on has it then.
      if (focused !== null && !isThere(root, focused)) forward.focus({ preventScroll: true });
    },
    focusQuestion: () => page.question?.focus(),
  };
}

function isThere(root: HTMLElement, element: Element): boolean {
  return root.contains(element) && element.closest('[hidden]') === null;
}
