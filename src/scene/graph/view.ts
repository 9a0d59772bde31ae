import { select, zoom, zoomIdentity, zoomTransform, type D3ZoomEvent } from '../d3.ts';

/** How near a picture is: times, and moved by so many units of the drawing. */
export interface Nearness {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

interface View {
  /** A picture of a new size starts as it is. */
  reset(widthPx: number, heightPx: number): void;
  fit(hostHeightPx: number): void;
  zoom(factor: number): void;
  /** Comes as near as somebody else is; tells nobody. */
  show(nearness: Nearness): void;
  /** Where a height of the drawing is in the picture's frame. */
  yOf(y: number): number;
  destroy(): void;
}

const LEAST = 0.2;
const MOST = 4;
/** In powers of two. */
const MOST_TURN = 0.35;

/** Panning by drag and zooming with Ctrl and the wheel or two fingers. A plain wheel and one finger scroll the page. */
export function createView(
  picture: SVGSVGElement,
  sheet: SVGGElement,
  onMoved: (nearness: Nearness) => void = () => undefined,
): View {
  let size: readonly [number, number] = [1, 1];
  let told = true;
  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([LEAST, MOST])
    .clickDistance(4)
    // Two fingers on a touchpad arrive as many small turns of the wheel, a mouse's notch as one large one.
    .wheelDelta(({ deltaY }: WheelEvent) => -Math.sign(deltaY) * Math.min(MOST_TURN, Math.abs(deltaY) * 0.02))
    .extent(() => [[0, 0], [...size]])
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey;
      if (event.type === 'dblclick') return false;
      if (typeof TouchEvent !== 'undefined' && event instanceof TouchEvent) return event.touches.length > 1;
      return !(event instanceof MouseEvent) || event.button === 0;
    })
    .on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      if (transform.k === 1 && transform.x === 0 && transform.y === 0) sheet.removeAttribute('transform');
      else sheet.setAttribute('transform', transform.toString());
      if (told) onMoved({ k: transform.k, x: transform.x, y: transform.y });
    });
  const target = select(picture).call(behaviour);
  // d3 forbids every touch gesture; scrolling with one finger is the page's.
  target.style('touch-action', 'pan-x pan-y').style('-webkit-tap-highlight-color', null);

  return {
    reset(widthPx, heightPx) {
      size = [widthPx, heightPx];
      behaviour.translateExtent([
        [-widthPx / 2, -heightPx / 2],
        [widthPx * 1.5, heightPx * 1.5],
      ]);
      const { k, x, y } = zoomTransform(picture);
      if (k !== 1 || x !== 0 || y !== 0) target.call(behaviour.transform, zoomIdentity);
    },
    fit(hostHeightPx) {
      const [width, height] = size;
      const scale = hostHeightPx > 0 ? Math.max(LEAST, Math.min(1, hostHeightPx / height)) : 1;
      target.call(behaviour.transform, zoomIdentity.translate(((1 - scale) * width) / 2, 0).scale(scale));
    },
    zoom(factor) {
      target.call(behaviour.scaleBy, factor);
    },
    show({ k, x, y }) {
      told = false;
      target.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k));
      told = true;
    },
    yOf: (y) => zoomTransform(picture).applyY(y),
    destroy() {
      target.on('.zoom', null);
    },
  };
}
