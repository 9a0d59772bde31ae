export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/**
 * A piece of SVG as plain data. Marks are functions from data to such trees: the host turns them into elements, a
 * static picture into text, and tests compare them without a browser.
 */
export interface SvgNode {
  readonly tag: string;
  /** Who it is among its siblings, where the order can change; else its position tells. */
  readonly key?: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SvgNode[];
  readonly text?: string | undefined;
}

export type SvgChild = SvgNode | undefined | false;

export type SvgAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** `svg('circle', {r: 5})`. Attributes that are undefined or false are left out, true is an empty one, numbers are rounded. */
export function svg(tag: string, given: SvgAttributes = {}, ...children: readonly SvgChild[]): SvgNode {
  const { key, ...rest } = given;
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) {
    if (value === undefined || value === false) continue;
    attributes[name] = typeof value === 'number' ? String(round(value)) : value === true ? '' : value;
  }
  return {
    tag,
    key: key === undefined ? undefined : String(key),
    attributes,
    children: children.filter((child): child is SvgNode => child !== undefined && child !== false),
  };
}

/** An element that holds text, such as `text`, `tspan` or `title`. */
export function svgText(tag: string, attributes: SvgAttributes, text: string): SvgNode {
  return { ...svg(tag, attributes), text };
}

/** Two decimals: less than a device pixel at any zoom that we allow, and the same on every machine. */
export function round(value: number): number {
  const rounded = Math.round(value * 100) / 100;
  return Object.is(rounded, -0) ? 0 : rounded;
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** The tree as markup, one element a line. */
export function svgMarkup(node: SvgNode, indent = ''): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${escape(value)}"`)
    .join('');
  const open = `${indent}<${node.tag}${attributes}`;
  if (node.text !== undefined) return `${open}>${escape(node.text)}</${node.tag}>\n`;
  if (node.children.length === 0) return `${open}/>\n`;
  const inner = node.children.map((child) => svgMarkup(child, `${indent}  `)).join('');
  return `${open}>\n${inner}${indent}</${node.tag}>\n`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
