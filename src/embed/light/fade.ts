const running = new WeakMap<Element, Animation>();

/** Fades an element from what it is to an opacity, and leaves the opacity as its attribute. */
export function fadeTo(element: Element, opacity: number, durationMs: number, then: () => void): void {
  const from = getComputedStyle(element).opacity;
  stopFade(element);
  const animation = element.animate([{ opacity: from }, { opacity }], { duration: durationMs });
  running.set(element, animation);
  animation.onfinish = () => {
    running.delete(element);
    element.setAttribute('opacity', String(opacity));
    then();
  };
}

/** Stays as it is at this moment. */
export function stopFade(element: Element): void {
  const animation = running.get(element);
  if (animation === undefined) return;
  running.delete(element);
  element.setAttribute('opacity', getComputedStyle(element).opacity);
  animation.cancel();
}
