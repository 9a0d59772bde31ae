import { COLOURS, type Theme } from '../theme.ts';
import type { SvgNode } from '../svg-tree.ts';
import type { PlacedNode } from './selector.ts';
import type { Declarations, StyleSheet } from './style-sheet.ts';

/** Colours of one theme, or light ones that a media query makes dark. */
export type PictureTheme = Theme | 'both';

export interface StyledTree {
  readonly node: SvgNode;
  /** Rules for the dark theme where both are wanted; empty otherwise. */
  readonly css: string;
}

/** What SVG takes as an attribute; other properties are for screens. */
const PRESENTED: ReadonlySet<string> = new Set([
  'fill',
  'fill-rule',
  'font-family',
  'font-size',
  'font-weight',
  'letter-spacing',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-width',
  'text-anchor',
  'text-decoration',
]);

/** For hands and screen readers of a live figure. */
const LIVE = /^(?:class|role|tabindex|aria-.*|data-.*)$/;

/** There to be pointed at, not to be seen. */
const UNSEEN: ReadonlySet<string> = new Set(['ioasid-hit', 'ioasid-ground']);

interface Inherited {
  readonly custom: Declarations;
  readonly color: string;
}

interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** Both values of a colour travel together until it is painted, in the notation that CSS has for that. */
const COLOUR_TOKENS: Declarations = Object.fromEntries(
  Object.entries(COLOURS).map(([name, { light, dark }]) => [
    `--ioasid-${name}`,
    `light-dark(${light}, ${dark})`,
  ]),
);

/**
 * Writes what the style sheet says into attributes, which every reader of SVG understands, including those that know
 * no CSS. With both themes the light colours stand in attributes, and classes named for their colours make them dark.
 */
export function inlineStyles(root: SvgNode, sheet: StyleSheet, theme: PictureTheme): StyledTree {
  const darkRules = new Map<string, string>();

  function styled(placed: PlacedNode, inherited: Inherited): SvgNode {
    const { node } = placed;
    const declared = sheet.stylesOf(placed);
    const custom = { ...inherited.custom, ...customOf(declared) };
    const resolve = (value: string): string => resolved(value, custom);
    const color = declared['color'] === undefined ? inherited.color : resolve(declared['color']);
    const attributes: Record<string, string> = {};
    const classes: string[] = [];
    const given = Object.entries({ ...kept(node), ...presented(declared) });
    for (const [name, raw] of given) {
      const value = raw === 'currentColor' ? color : resolve(raw);
      const pair = paintOf(value);
      if (pair === undefined) attributes[name] = plain(value);
      else {
        attributes[name] = theme === 'dark' ? pair.dark : pair.light;
        if (theme === 'both' && pair.light !== pair.dark) {
          const className = `ioasid-${name}-${pair.light.slice(1)}-${pair.dark.slice(1)}`;
          darkRules.set(className, `.${className}{${name}:${pair.dark}}`);
          classes.push(className);
        }
      }
    }
    const seen = node.children.filter((child) => !UNSEEN.has(child.attributes['class'] ?? ''));
    const parents = [...placed.parents, placed];
    return {
      tag: node.tag,
      attributes: classes.length === 0 ? attributes : { class: classes.join(' '), ...attributes },
      children: seen.map((child) =>
        styled({ node: child, parents, index: node.children.indexOf(child) }, { custom, color }),
      ),
      text: node.text === undefined ? undefined : printable(node.text),
    };
  }

  const node = styled(
    { node: root, parents: [], index: 0 },
    { custom: { ...sheet.tokens, ...COLOUR_TOKENS }, color: '#000000' },
  );
  const rules = [...darkRules.values()].toSorted();
  return { node, css: rules.length === 0 ? '' : `@media(prefers-color-scheme:dark){${rules.join('')}}` };
}

function customOf(declared: Declarations): Declarations {
  return Object.fromEntries(Object.entries(declared).filter(([name]) => name.startsWith('--')));
}

function presented(declared: Declarations): Declarations {
  return Object.fromEntries(Object.entries(declared).filter(([name]) => PRESENTED.has(name)));
}

function kept(node: SvgNode): Declarations {
  return Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !LIVE.test(name)));
}

/** Replaces `var(--name)` as often as it takes. Names without a value stay, and show in a test as what they are. */
function resolved(value: string, custom: Declarations): string {
  let text = value;
  for (let depth = 0; depth < 4 && text.includes('var('); depth += 1) {
    text = text.replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => custom[name] ?? whole);
  }
  return text;
}

function paintOf(value: string): Pair | undefined {
  const both = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
  if (both?.[1] === undefined || both[2] === undefined) return undefined;
  return { light: both[1], dark: both[2] };
}

/** SVG 1.1 knows no transparent paint, and lengths without a unit are pixels. */
function plain(value: string): string {
  if (value === 'transparent') return 'none';
  return /^[\d.]+px$/.test(value) ? value.slice(0, -2) : value;
}

/** XML has no place for control characters, not even as references. */
function printable(text: string): string {
  return text.replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\u{FFFD}');
}
