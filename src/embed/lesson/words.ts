import type { Inline, Prose } from '../../lessons/lesson.ts';
import { stepOfAnchor } from '../../store/lesson/moves.ts';
import { element } from '../dom.ts';
import type { LessonPlay } from './lesson-play.ts';

/** A paragraph or a list of a lesson. */
export function prose(play: LessonPlay, block: Prose): HTMLElement {
  if (block.kind === 'paragraph') return element('p', {}, ...words(play, block.content));
  const items = block.items.map((item) => element('li', {}, ...words(play, item)));
  return element(block.ordered ? 'ol' : 'ul', { class: 'fig-lesson-list' }, ...items);
}

/** Words with their marking. A lesson has no HTML: nothing else can come out of it. */
export function words(play: LessonPlay, content: readonly Inline[]): readonly (Node | string)[] {
  return content.map((part) => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'code':
        return element('code', {}, part.text);
      case 'emphasis':
        return element('em', {}, ...words(play, part.content));
      case 'strong':
        return element('strong', {}, ...words(play, part.content));
      case 'link':
        return link(play, part.href, words(play, part.content));
    }
  });
}

/** To a step of this lesson, or out into the world in a window of its own. */
function link(play: LessonPlay, href: string, content: readonly (Node | string)[]): HTMLElement {
  if (!href.startsWith('#'))
    return element(
      'a',
      { href, target: '_blank', rel: 'noopener noreferrer', referrerpolicy: 'no-referrer' },
      ...content,
    );
  const made = element('button', { type: 'button', class: 'fig-lesson-link' }, ...content);
  made.addEventListener('click', () => {
    // A step that only asks is left out where nobody is asked.
    const step = stepOfAnchor(play.state().compiled, href.slice(1));
    if (step !== undefined) play.toStep(step);
  });
  return made;
}
