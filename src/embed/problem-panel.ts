import type { Problem } from '../base/result.ts';
import { element } from './dom.ts';

/** More would push the fallback out of sight. */
const SHOWN = 3;

/** What is wrong with a log, in the figure's place; the page's own picture stands below. */
export function showProblems(root: HTMLElement, problems: readonly Problem[]): void {
  const items = problems.slice(0, SHOWN).map(({ message, hint, line, column }) => {
    const place = line === undefined ? '' : ` (line ${line}, column ${column ?? 1})`;
    return element('li', {}, `${message}${place}${hint === undefined ? '' : ` ${capital(hint)}.`}`);
  });
  const more = problems.length - items.length;
  if (more > 0) items.push(element('li', {}, `And ${more} more.`));
  root.replaceChildren(
    element(
      'div',
      { class: 'fig-problem', role: 'alert', part: 'problem' },
      element('p', { class: 'fig-problem-title' }, 'This figure cannot be shown'),
      element('ul', {}, ...items),
    ),
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
