/** The elements of the lanes, made once. Rows are a list in words; the drawing beside them is hidden from screen readers. */
export interface LanesDom {
  readonly scroller: HTMLElement;
  readonly head: HTMLElement;
  readonly body: HTMLElement;
  readonly now: HTMLElement;
  readonly hovered: HTMLElement;
  readonly veil: HTMLElement;
  readonly hint: HTMLElement;
  readonly drawing: SVGSVGElement;
  readonly list: HTMLElement;
}

export function buildLanesDom(host: HTMLElement, label: string): LanesDom {
  const scroller = child(host, 'div', 'ioasid-swim');
  scroller.tabIndex = 0;
  scroller.setAttribute('role', 'region');
  scroller.setAttribute('aria-label', label);
  const head = child(scroller, 'div');
  const body = child(scroller, 'div', 'ioasid-swim-body');
  const hovered = child(body, 'div', 'ioasid-swim-hovered');
  const now = child(body, 'div', 'ioasid-swim-now');
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  body.append(drawing);
  const veil = child(body, 'div', 'ioasid-swim-veil');
  const list = child(body, 'ol', 'ioasid-swim-list');
  list.setAttribute('role', 'list');
  const hint = child(scroller, 'p', 'ioasid-swim-hint');
  return { scroller, head, body, now, hovered, veil, hint, drawing, list };
}

function child(parent: HTMLElement, tag: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  parent.append(element);
  return element;
}
