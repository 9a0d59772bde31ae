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
  let grip: { readonly pointer: number; x: number; y: number; moved: boolean } | undefined;
  const stop = new AbortController();
  const { signal } = stop;
  picture.style.touchAction = 'pan-x pan-y';

  /** Half a picture may leave the frame on every side, as in the app. */
  function place(scale: number, left: number, top: number): void {
    k = Math.min(Math.max(scale, LEAST), MOST);
    x = clamp(left, width, k);
    y = clamp(top, height, k);
    if (k === 1 && x === 0 && y === 0) sheet.removeAttribute('transform');
    else sheet.setAttribute('transform', `translate(${x},${y}) scale(${k})`);
  }

  function zoomAt(factor: number, atX: number, atY: number): void {
    const scale = Math.min(Math.max(k * factor, LEAST), MOST);
    place(scale, atX - ((atX - x) / k) * scale, atY - ((atY - y) / k) * scale);
  }

  /** Pixels of the drawing for one of the screen. */
  function unit(): number {
    const { width: seen } = picture.getBoundingClientRect();
    return seen > 0 ? width / seen : 1;
  }

  picture.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = picture.getBoundingClientRect();
      const turn = -Math.sign(event.deltaY) * Math.min(MOST_TURN, Math.abs(event.deltaY) * 0.02);
      zoomAt(2 ** turn, (event.clientX - box.left) * unit(), (event.clientY - box.top) * unit());
    },
    { signal, passive: false },
  );
  picture.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || event.pointerType === 'touch' || event.ctrlKey) return;
      grip = { pointer: event.pointerId, x: event.clientX, y: event.clientY, moved: false };
    },
    { signal },
  );
  picture.addEventListener(
    'pointermove',
    (event) => {
      if (grip?.pointer !== event.pointerId) return;
      const [dx, dy] = [event.clientX - grip.x, event.clientY - grip.y];
      if (!grip.moved && Math.hypot(dx, dy) < CLICK_PX) return;
      if (!grip.moved) picture.setPointerCapture(event.pointerId);
      grip = { ...grip, x: event.clientX, y: event.clientY, moved: true };
      place(k, x + dx * unit(), y + dy * unit());
    },
    { signal },
  );
  const letGo = (): void => {
    // The click that ends a drag picks nothing.
    if (grip?.moved === true) {
      const swallow = (event: Event): void => event.stopImmediatePropagation();
      picture.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => picture.removeEventListener('click', swallow, { capture: true }));
    }
    grip = undefined;
  };
  picture.addEventListener('pointerup', letGo, { signal });
  picture.addEventListener('pointercancel', letGo, { signal });

  return {
    reset(widthPx, heightPx) {
      [width, height] = [widthPx, heightPx];
      place(1, 0, 0);
    },
    fit(hostHeightPx) {
      const scale = hostHeightPx > 0 ? Math.max(LEAST, Math.min(1, hostHeightPx / height)) : 1;
      place(scale, ((1 - scale) * width) / 2, 0);
    },
    zoom: (factor) => zoomAt(factor, width / 2, height / 2),
    show: (nearness) => place(nearness.k, nearness.x, nearness.y),
    yOf: (at) => at * k + y,
    destroy: () => stop.abort(),
  };
};

function clamp(shift: number, size: number, scale: number): number {
  const least = size - 1.5 * size * scale;
  const most = 0.5 * size * scale;
  return Math.min(Math.max(shift, Math.min(least, most)), Math.max(least, most));
}
