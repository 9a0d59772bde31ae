import type { GraphMarks } from './marks.ts';
import { keyAt, toggled } from './mark-selections.ts';
import type { GraphModel } from './model.ts';
import { relatedKeys } from './related.ts';
import type { GraphSelection } from './selection.ts';

interface Pointer {
  /** After a drawing: marks that are new take part in what is pointed at. */
  follow(model: GraphModel, marks: GraphMarks): void;
}

/** Pointing lights up what belongs together, a click picks it; a click on what is picked, or beside everything, takes it back. */
export function createPointer(
  picture: SVGElement,
  select: (selection: GraphSelection | undefined) => void,
): Pointer {
  let drawn: { readonly model: GraphModel; readonly marks: GraphMarks } | undefined;
  let over: string | undefined;

  picture.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') point(keyAt(event));
  });
  picture.addEventListener('pointerleave', () => point(undefined));
  picture.addEventListener('click', (event) => {
    if (drawn) select(toggled(drawn.marks, keyAt(event)));
  });

  function point(key: string | undefined): void {
    if (key === over) return;
    over = key;
    light();
  }

  function light(): void {
    const lit = drawn && over !== undefined ? relatedKeys(drawn.model, over) : undefined;
    picture.toggleAttribute('data-pointed', Boolean(lit?.size));
    for (const mark of picture.querySelectorAll<SVGGElement>('.ioasid-mark')) {
      mark.toggleAttribute('data-lit', lit?.has(mark.dataset['key'] ?? '') === true);
    }
  }

  return {
    follow(model, marks) {
      drawn = { model, marks };
      if (over !== undefined) light();
    },
  };
}
