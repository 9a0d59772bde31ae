import type { select as d3Select } from '../../scene/d3.ts';

type Value =
  string | number | boolean | null | ((this: Element, datum: unknown) => string | number | boolean | null);

/** What each element was drawn from. */
const data = new WeakMap<Element, unknown>();

/** The part of d3's selections that the timeline and the lanes use: keyed joins below one parent, and attributes. */
class Light {
  protected readonly elements: readonly Element[];

  constructor(elements: readonly Element[]) {
    this.elements = elements;
  }

  select(selector: string): Light {
    return new Light(
      this.elements.flatMap((element) => {
        const found = element.querySelector(selector);
        return found === null ? [] : [passedOn(element, found)];
      }),
    );
  }

  append(tag: string): Light {
    return new Light(this.elements.map((element) => passedOn(element, appended(element, tag))));
  }

  each(then: (this: Element, datum: unknown) => void): this {
    for (const element of this.elements) then.call(element, data.get(element));
    return this;
  }

  call(then: (drawn: this) => void): this {
    then(this);
    return this;
  }

  attr(name: string, value: Value): this {
    return this.set(value, (element, said) => {
      if (said === null) element.removeAttribute(name);
      else element.setAttribute(name, String(said));
    });
  }

  text(value: Value): this {
    return this.set(value, (element, said) => {
      element.textContent = said === null ? '' : String(said);
    });
  }

  style(name: string, value: Value): this {
    return this.set(value, (element, said) =>
      (element as HTMLElement).style.setProperty(name, said === null ? '' : String(said)),
    );
  }

  classed(name: string, value: Value): this {
    return this.set(value, (element, said) => element.classList.toggle(name, said === true));
  }

  /** Below the first element alone: nothing here draws into several parents at once. */
  selectAll(selector: string): LightAll {
    const [parent] = this.elements;
    return new LightAll(parent?.querySelectorAll(selector) ?? [], parent);
  }

  private set(value: Value, put: (element: Element, said: Exclude<Value, Function>) => void): this {
    return this.each(function (datum) {
      put(this, typeof value === 'function' ? value.call(this, datum) : value);
    });
  }
}

class LightAll extends Light {
  private readonly parent: Element | undefined;

  constructor(elements: Iterable<Element>, parent: Element | undefined) {
    super([...elements]);
    this.parent = parent;
  }

  data(list: readonly unknown[], keyOf: KeyOf = (_, index) => index) {
    const { parent, elements } = this;
    return {
      join: (enter: string | ((entering: Entering) => Light)): Light =>
        parent === undefined ? this : join(parent, elements, list, keyOf, enter),
    };
  }
}

type KeyOf = (datum: unknown, index: number) => unknown;

interface Entering {
  append(tag: string): Light;
}

function join(
  parent: Element,
  elements: readonly Element[],
  list: readonly unknown[],
  keyOf: KeyOf,
  enter: string | ((entering: Entering) => Light),
): Light {
  const before = new Map<unknown, Element>();
  for (const [index, element] of elements.entries()) before.set(keyOf(data.get(element), index), element);
  const standing = list.map((datum, index) => {
    const key = keyOf(datum, index);
    const known = before.get(key);
    before.delete(key);
    if (known !== undefined) data.set(known, datum);
    return known;
  });
  for (const gone of before.values()) gone.remove();
  const entering: Entering = {
    append: (tag) =>
      new Light(
        list.flatMap((datum, index) => {
          if (standing[index] !== undefined) return [];
          const made = appended(parent, tag);
          data.set(made, datum);
          standing[index] = made;
          return [made];
        }),
      ),
  };
  if (typeof enter === 'string') entering.append(enter);
  else enter(entering);
  const drawn = standing.filter((element) => element !== undefined);
  // Painted in the order of the list; what stands right is not moved.
  drawn.reduceRight<Element | undefined>((next, element) => {
    if (next !== undefined && !isBefore(element, next)) parent.insertBefore(element, next);
    return element;
  }, undefined);
  return new Light(drawn);
}

function isBefore(element: Element, other: Element): boolean {
  return (element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function appended(parent: Element, tag: string): Element {
  const made = document.createElementNS(parent.namespaceURI, tag);
  parent.append(made);
  return made;
}

function passedOn(parent: Element, child: Element): Element {
  data.set(child, data.get(parent));
  return child;
}

/** The types are d3's; only what the scene asks for is here. */
export const select = ((element: Element) => new Light([element])) as unknown as typeof d3Select;
