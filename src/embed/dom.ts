import { createElement } from '../scene/graph/patch.ts';
import { svg } from '../scene/svg-tree.ts';

interface Attributes {
  readonly [name: string]: string | undefined;
}

/** An HTML element. Nothing is ever parsed from text, so that Trusted Types have nothing to object to. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

const ICONS = {
  first: 'M5 4V16M16 4.5 8 10 16 15.5Z',
  previous: 'M14 4.5 6 10 14 15.5Z',
  play: 'M6 3.8 16 10 6 16.2Z',
  pause: 'M6 4H8.5V16H6ZM11.5 4H14V16H11.5Z',
  next: 'M6 4.5 14 10 6 15.5Z',
  last: 'M15 4V16M4 4.5 12 10 4 15.5Z',
  open: 'M8 5H4.5V15.5H15V12M11 4.5H15.5V9M15 5 9 11',
} as const;
type IconName = keyof typeof ICONS;

/** Drawn with a line and a fill; the style sheet says which. */
function icon(name: IconName): Element {
  return createElement(
    svg(
      'svg',
      {
        class: `fig-icon fig-icon-${name}`,
        width: 20,
        height: 20,
        viewBox: '0 0 20 20',
        'aria-hidden': 'true',
      },
      svg('path', { d: ICONS[name] }),
    ),
  );
}

export interface IconButton {
  readonly button: HTMLButtonElement;
  show(name: IconName, label: string): void;
}

export function iconButton(name: IconName, label: string, onClick: () => void): IconButton {
  const button = element('button', { type: 'button', class: 'fig-button' });
  button.addEventListener('click', onClick);
  const show: IconButton['show'] = (shown, said) => {
    if (button.getAttribute('aria-label') === said) return;
    button.setAttribute('aria-label', said);
    button.title = said;
    button.replaceChildren(icon(shown));
  };
  show(name, label);
  return { button, show };
}

export function iconLink(label: string): HTMLAnchorElement {
  const link = element('a', {
    class: 'fig-open',
    part: 'open',
    target: '_blank',
    rel: 'noopener noreferrer',
    referrerpolicy: 'no-referrer',
  });
  link.append(icon('open'), element('span', {}, label));
  return link;
}
