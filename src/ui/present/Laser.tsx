import { useEffect, useRef, type RefObject } from 'react';
import { usePart, useSession } from './use-session.ts';

interface Props {
  readonly host: RefObject<HTMLDivElement | null>;
  readonly points: boolean;
}

/** What the pointer's place is told in fractions of: the drawing where there is one, else all that is scrolled. */
function drawing(host: HTMLElement): Element {
  return host.querySelector('.ioasid-picture') ?? host;
}

/** The pointer of whoever leads, at the same spot of the figure in every window. */
export function Laser({ host, points }: Props) {
  const dot = useRef<HTMLDivElement>(null);
  const at = usePart('pointer')?.at;
  usePointing(host, points);
  useEffect(() => {
    const { current: element } = host;
    if (element === null || dot.current === null || at === undefined) return;
    const corner = element.getBoundingClientRect();
    const box = drawing(element).getBoundingClientRect();
    dot.current.style.left = `${box.left - corner.left + at[0] * box.width}px`;
    dot.current.style.top = `${box.top - corner.top + at[1] * box.height}px`;
  }, [host, at]);
  return <div ref={dot} className="laser" data-testid="laser" hidden={at === undefined} aria-hidden="true" />;
}

/** Says where the mouse is while it points, once a frame at most. */
function usePointing(host: RefObject<HTMLDivElement | null>, points: boolean): void {
  const { peer } = useSession();
  useEffect(() => {
    const element = host.current;
    if (element === null || !points) return undefined;
    let frame = 0;
    const say = (at: readonly [number, number] | undefined) => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => peer.set({ kind: 'pointer', at }));
    };
    const onMove = (event: PointerEvent) => {
      const { left, top, width, height } = drawing(element).getBoundingClientRect();
      const x = (event.clientX - left) / width;
      const y = (event.clientY - top) / height;
      say(x < 0 || x > 1 || y < 0 || y > 1 ? undefined : [x, y]);
    };
    const onLeave = () => say(undefined);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerleave', onLeave);
    return () => {
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', onLeave);
      cancelAnimationFrame(frame);
      if (peer.get('pointer')?.at !== undefined) peer.set({ kind: 'pointer', at: undefined });
    };
  }, [host, points, peer]);
}
