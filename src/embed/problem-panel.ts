import type { Problem } from '../base/result.ts';
import { adopt } from './adopt.ts';
import type { Tell } from './contract.ts';
import css from './css/problem.css?inline';
import { element } from './dom.ts';

/** What a figure's place can be told, whoever it is. */
export interface Place {
  readonly styleRoot: Document | ShadowRoot;
  /** Whether there is a figure now, or trouble with the fallback below it. */
  readonly onOutcome: (isShown: boolean) => void;
  readonly tell: Tell;
}

/** More would push the fallback out of sight. */
const SHOWN = 3;

/** Says what is wrong with a log in the figure's place, and to the page; the page's own picture stands below. */
export function sayProblems(
  root: HTMLElement,
  { styleRoot, onOutcome, tell }: Place,
  problems: readonly Problem[],
): void {
  adopt(styleRoot, css);
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
  onOutcome(false);
  const [first] = problems;
  if (first !== undefined) tell('error', { code: first.code, message: first.message });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
