import type { SvgNode } from '../svg-tree.ts';

/** An element with the elements it stands in, outermost first, and its position among its siblings. */
export interface PlacedNode {
  readonly node: SvgNode;
  readonly parents: readonly PlacedNode[];
  readonly index: number;
}

/** A selector that was read: whether an element matches, and how much it weighs in the cascade. */
export interface Selector {
  readonly weight: number;
  matches(placed: PlacedNode): boolean;
}

type Test = (placed: PlacedNode) => boolean;

interface Compound {
  readonly test: Test;
  readonly weight: number;
  /** How it is joined with the compound before it. */
  readonly combinator: ' ' | '>';
}

const CLASS_WEIGHT = 1000;
const TAG_WEIGHT = 1;

/**
 * Reads a list of selectors, as far as our style sheets go: tags, classes, attributes, `:is()`, `:not()`,
 * `:first-child`, descendants and children. Everything else, such as `:hover`, never matches a picture on paper.
 */
export function parseSelectors(list: string): readonly Selector[] {
  return splitList(list).map(parseComplex);
}

/** Splits at commas that stand in no parenthesis. */
function splitList(list: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < list.length; at += 1) {
    if (list[at] === '(') depth += 1;
    else if (list[at] === ')') depth -= 1;
    else if (list[at] === ',' && depth === 0) {
      parts.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, list.slice(from)].map((part) => part.trim());
}

const SIMPLE =
  /\s*(>)\s*|(\s+)|(\*)|([a-z][\w-]*)|\.([\w-]+)|\[([\w-]+)(?:='?([^'\]]*)'?)?\]|(::?[\w-]+)(\()?/giy;

function parseComplex(text: string): Selector {
  const compounds: Compound[] = [];
  let tests: Test[] = [];
  let weight = 0;
  let combinator: Compound['combinator'] = ' ';
  const finish = (next: Compound['combinator']): void => {
    const all = tests;
    compounds.push({ test: (placed) => all.every((test) => test(placed)), weight, combinator });
    [tests, weight, combinator] = [[], 0, next];
  };
  // One of its own: selectors stand inside selectors.
  const simple = new RegExp(SIMPLE);
  while (simple.lastIndex < text.length) {
    const found = simple.exec(text);
    if (found === null) return { weight: 0, matches: () => false };
    const [, child, space, every, tag, className, attribute, value, pseudo, open] = found;
    if (child !== undefined || space !== undefined) finish(child === undefined ? ' ' : '>');
    else if (every !== undefined) tests.push(() => true);
    else if (tag !== undefined) {
      tests.push(({ node }) => node.tag === tag);
      weight += TAG_WEIGHT;
    } else if (className !== undefined) {
      tests.push(({ node }) => classesOf(node).includes(className));
      weight += CLASS_WEIGHT;
    } else if (attribute !== undefined) {
      tests.push(({ node }) => hasAttribute(node, attribute, value));
      weight += CLASS_WEIGHT;
    } else if (pseudo !== undefined) {
      const inside = open === undefined ? '' : argument(text, simple.lastIndex);
      if (open !== undefined) simple.lastIndex += inside.length + 1;
      const tested = parsePseudo(pseudo, inside);
      tests.push(tested.test);
      weight += tested.weight;
    }
  }
  finish(' ');
  return {
    weight: compounds.reduce((sum, compound) => sum + compound.weight, 0),
    matches: (placed) => matchFrom(compounds, compounds.length - 1, placed),
  };
}

/** What stands between a parenthesis and the one that closes it. */
function argument(text: string, from: number): string {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at += 1) {
    if (text[at] === '(') depth += 1;
    else if (text[at] === ')') depth -= 1;
  }
  return text.slice(from, at - 1);
}

function parsePseudo(name: string, inside: string): { readonly test: Test; readonly weight: number } {
  if (name === ':first-child') return { test: ({ index }) => index === 0, weight: CLASS_WEIGHT };
  if (name !== ':is' && name !== ':not') return { test: () => false, weight: 0 };
  const list = parseSelectors(inside);
  const any: Test = (placed) => list.some((selector) => selector.matches(placed));
  return {
    test: name === ':is' ? any : (placed) => !any(placed),
    weight: Math.max(...list.map((selector) => selector.weight)),
  };
}

function matchFrom(compounds: readonly Compound[], at: number, placed: PlacedNode): boolean {
  const compound = compounds[at];
  if (compound === undefined) return true;
  if (!compound.test(placed)) return false;
  if (at === 0) return true;
  const { parents } = placed;
  if (compound.combinator === '>') {
    const parent = parents.at(-1);
    return parent !== undefined && matchFrom(compounds, at - 1, parent);
  }
  return parents.some((parent) => matchFrom(compounds, at - 1, parent));
}

function classesOf(node: SvgNode): readonly string[] {
  return node.attributes['class']?.split(' ') ?? [];
}

function hasAttribute(node: SvgNode, name: string, value: string | undefined): boolean {
  const found = node.attributes[name];
  return found !== undefined && (value === undefined || found === value);
}
