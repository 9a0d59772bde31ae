import type { GraphMarks } from './marks.ts';
import { isSelected, selectionOf } from './mark-selections.ts';
import type { GraphSelection } from './selection.ts';

interface PointerEvents {
  select(selection: GraphSelection | undefined): void;
  hover(selection: GraphSelection | undefined): void;
  related(key: string): ReadonlySet<string>;
  selections(): GraphMarks | undefined;
}

interface Pointer {
  pick(clientX: number, clientY: number): GraphSelection | undefined;
  /** After a drawing: marks that are new take part in what is pointed at. */
  refresh(): void;
}

/** Pointing lights up what belongs together, a click picks it; a click on what is picked, or beside everything, takes it back. */
export function createPointer(picture: SVGSVGElement, events: PointerEvents): Pointer {
  let over: string | undefined;

  picture.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') point(keyAt(event.target));
  });
  picture.addEventListener('pointerleave', () => point(undefined));
  picture.addEventListener('click', (event) => {
    const marks = events.selections();
    if (!marks) return;
    const key = keyAt(event.target);
    events.select(key === undefined || isSelected(marks, key) ? undefined : selectionOf(marks, key));
  });

  function point(key: string | undefined): void {
    if (key === over) return;
    over = key;
    light();
    const marks = events.selections();
    events.hover(marks && key !== undefined ? selectionOf(marks, key) : undefined);
  }

  function light(): void {
    const lit = over === undefined ? undefined : events.related(over);
    picture.toggleAttribute('data-pointed', lit !== undefined);
    for (const mark of picture.querySelectorAll<SVGGElement>('.ioasid-mark')) {
      mark.toggleAttribute('data-lit', lit?.has(mark.dataset['key'] ?? '') === true);
    }
  }

  function pick(clientX: number, clientY: number): GraphSelection | undefined {
    const root = picture.getRootNode();
    const marks = events.selections();
    if (!marks || !(root instanceof Document || root instanceof ShadowRoot)) return undefined;
    const target = root.elementFromPoint(clientX, clientY);
    const key = target && picture.contains(target) ? keyAt(target) : undefined;
    return key === undefined ? undefined : selectionOf(marks, key);
  }

  return { pick, refresh: () => over !== undefined && light() };
}

function keyAt(target: EventTarget | null): string | undefined {
  const mark = target instanceof Element ? target.closest<SVGGElement>('.ioasid-mark') : null;
  return mark?.dataset['key'];
}
