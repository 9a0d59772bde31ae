/** Something that the current row changed, by its height in the picture. */
export interface ChangedSpot {
  readonly key: string;
  readonly name: string;
  readonly y: number;
}

interface Surroundings {
  readonly picture: SVGSVGElement;
  /** Stands over the end of what is seen. */
  readonly foot: HTMLElement;
  yOf(y: number): number;
  focus(key: string): void;
  /** Goes there unasked. */
  readonly scrolls: boolean;
}

interface Elsewhere {
  /** After a drawing: what it changed. */
  follow(changed: readonly ChangedSpot[]): void;
  destroy(): void;
}

/**
 * Says when the current row changed something that is scrolled out of sight, and goes there on request. It does not scroll by
 * itself unless that was asked for: the reader may be looking at something else.
 */
export function createElsewhere(
  host: Element,
  { picture, foot, yOf, focus, scrolls: unasked }: Surroundings,
): Elsewhere {
  const button = host.ownerDocument.createElement('button');
  button.type = 'button';
  button.className = 'ioasid-elsewhere';
  button.hidden = true;
  foot.prepend(button);
  let changed: readonly ChangedSpot[] = [];
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
    const heights = changed.map(({ y }) => yOf(y) + top);
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
    const names = changed.length === 1 ? first.name : `${first.name} and ${changed.length - 1} more`;
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
