import { clamp } from '../../base/clamp.ts';
import type { createView as createSceneView } from '../../scene/graph/view.ts';

const LEAST = 0.2;
const MOST = 4;
/** In powers of two. */
const MOST_TURN = 0.35;
/** A hand that means to click moves less. */
const CLICK_PX = 4;

/** Panning by drag and zooming with Ctrl and the wheel. A plain wheel and one finger scroll the page. */
export const createView: typeof createSceneView = (picture, sheet) => {
  let [width, height] = [1, 1];
  let [k, x, y] = [1, 0, 0];
  /** Where the pointer was when the picture was last moved by it. */
  let grip: MouseEvent | undefined;
  let dragged = false;
  picture.style.touchAction = 'pan-x pan-y';

  /** Half a picture may leave the frame on every side, as in the app. */
  function place(scale: number, left: number, top: number): void {
    k = clamp(scale, LEAST, MOST);
    const within = (shift: number, size: number): number => {
      const [one, other] = [size - 1.5 * size * k, 0.5 * size * k];
      return clamp(shift, Math.min(one, other), Math.max(one, other));
    };
    x = within(left, width);
    y = within(top, height);
    if (k === 1 && x === 0 && y === 0) sheet.removeAttribute('transform');
    else sheet.setAttribute('transform', `translate(${x},${y}) scale(${k})`);
  }

  function zoomAt(factor: number, atX: number, atY: number): void {
    const scale = clamp(k * factor, LEAST, MOST);
    place(scale, atX - ((atX - x) / k) * scale, atY - ((atY - y) / k) * scale);
  }

  /** In pixels of the drawing, which is as large as its place allows. */
  function pointOf({ clientX, clientY }: MouseEvent): DOMPoint {
    return new DOMPoint(clientX, clientY).matrixTransform(picture.getScreenCTM()?.inverse());
  }

  picture.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const at = pointOf(event);
      zoomAt(2 ** clamp(event.deltaY * -0.02, -MOST_TURN, MOST_TURN), at.x, at.y);
    },
    { passive: false },
  );
  picture.addEventListener('pointerdown', (event) => {
    const grips = event.button === 0 && event.pointerType !== 'touch' && !event.ctrlKey;
    grip = grips ? event : undefined;
    dragged = false;
  });
  picture.addEventListener('pointermove', (event) => {
    if (!grip) return;
    dragged ||= Math.hypot(event.clientX - grip.clientX, event.clientY - grip.clientY) >= CLICK_PX;
    if (!dragged) return;
    picture.setPointerCapture(event.pointerId);
    const [from, to] = [pointOf(grip), pointOf(event)];
    grip = event;
    place(k, x + to.x - from.x, y + to.y - from.y);
  });
  const letGo = (): void => (grip = undefined);
  picture.addEventListener('pointerup', letGo);
  picture.addEventListener('pointerleave', letGo);
  // The click that ends a drag picks nothing.
  const swallow = (event: Event): void => {
    if (dragged) event.stopImmediatePropagation();
    dragged = false;
  };
  picture.addEventListener('click', swallow, true);

  return {
    reset(widthPx, heightPx) {
      [width, height] = [widthPx, heightPx];
      place(1, 0, 0);
    },
    // The whole picture is in sight by itself, as small as its place.
    fit: () => place(1, 0, 0),
    zoom: (factor) => zoomAt(factor, width / 2, height / 2),
    show: (nearness) => place(nearness.k, nearness.x, nearness.y),
    yOf: (at) => at * k + y,
    destroy: () => undefined,
  };
};
