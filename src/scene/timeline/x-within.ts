/**
 * Where an event happened, in pixels of the element itself from its left edge: a page may show the element larger or
 * smaller than it is, such as a figure among large letters or on a slide.
 */
export function xWithin(element: HTMLElement): (event: MouseEvent) => number {
  const { left, width } = element.getBoundingClientRect();
  const perPixel = element.offsetWidth / width || 1;
  return ({ clientX }) => (clientX - left) * perPixel;
}
