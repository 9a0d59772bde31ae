import type { IdMark } from './marks.ts';

type Changed = Pick<IdMark, 'key' | 'name' | 'spot'>;

interface Surroundings {
  readonly picture: Element;
  /** Stands over the end of what is seen. */
  readonly foot: HTMLElement;
  yOf(y: number): number;
  focus(key: string): void;
}

interface Elsewhere {
  /** After a drawing: the numbers that it changed. */
  follow(changed: readonly Changed[]): void;
  destroy(): void;
}

/**
 * Says when the current row changed something that is scrolled out of sight, and goes there on request. It does not scroll
 * `unasked`, for a room in which nobody can: the reader may be looking at something else.
 */
export function createElsewhere(
  host: Element,
  { picture, foot, yOf, focus }: Surroundings,
  unasked = false,
): Elsewhere {
  const button = host.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'ioasid-elsewhere';
  button.hidden = true;
  foot.prepend(button);
  let changed: readonly Changed[] = [];
  let target = 0;

  button.addEventListener('click', () => {
    host.scrollTo({ top: Math.max(0, target - visibleHeight() / 2) });
    // The button goes; whoever walks by keyboard goes on from the mark.
    const [first] = changed;
    if (first) focus(first.key);
  });
  if (!unasked) host.addEventListener('scroll', look, { passive: true });

  function visibleHeight(): number {
    return host.clientHeight - foot.clientHeight;
  }

  function look(): void {
    const [first] = changed;
    const scrolls = host.scrollHeight > host.clientHeight + 1;
    if (!first || !scrolls) {
      button.hidden = true;
      return;
    }
    const frame = host.getBoundingClientRect();
    // A page that is drawn larger measures frames in its own pixels.
    const enlarged = frame.height / host.clientHeight || 1;
    const top = (picture.getBoundingClientRect().top - frame.top) / enlarged;
    const heights = changed.map(({ spot }) => yOf(spot.y) + top);
    // Nobody can scroll the rest of it into sight there.
    const margin = unasked ? visibleHeight() / 4 : 0;
    button.hidden = heights.some((height) => height >= margin && height <= visibleHeight() - margin);
    if (button.hidden) return;
    const [height = 0] = heights;
    target = height + host.scrollTop;
    if (unasked) {
      button.hidden = true;
      host.scrollTo({ top: Math.max(0, target - visibleHeight() / 2) });
      return;
    }
    const more = changed.length === 1 ? '' : ` and ${changed.length - 1} more`;
    const names = `IOASID ${first.name}${more}`;
    const text = height < 0 ? `↑ ${names} changed, above` : `↓ ${names} changed, below`;
    if (button.textContent !== text) button.textContent = text;
  }

  return {
    follow(next) {
      changed = next;
      look();
    },
    destroy: () => host.removeEventListener('scroll', look),
  };
}
