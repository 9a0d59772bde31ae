import { parseSelectors, type PlacedNode, type Selector } from './selector.ts';

export type Declarations = Readonly<Record<string, string>>;

interface Rule {
  readonly selector: Selector;
  readonly declarations: Declarations;
}

/** Style sheets of the scene as something that can be asked without a browser. */
export interface StyleSheet {
  /** Custom properties of `:root` that no theme changes, such as `--ioasid-font`. */
  readonly tokens: Declarations;
  /** What applies to an element by itself; inheritance is the asker's business. */
  stylesOf(placed: PlacedNode): Declarations;
}

/** Reads CSS as we write it. What stands in at-rules (`@media`, `@container`, `@keyframes`) is for screens and left out. */
export function parseStyleSheet(css: string): StyleSheet {
  const rules: Rule[] = [];
  const tokens: Record<string, string> = {};
  const text = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const head = text.slice(at, open).trim();
    const close = closing(text, open);
    const body = text.slice(open + 1, close);
    at = close + 1;
    if (head.startsWith('@')) continue;
    const declarations = parseDeclarations(body);
    if (head.includes(':root')) {
      if (!head.includes('[data-theme')) Object.assign(tokens, declarations);
    } else rules.push(...parseSelectors(head).map((selector) => ({ selector, declarations })));
  }
  // The sort is stable: of equal weight, the later rule wins.
  const cascade = rules.toSorted((a, b) => a.selector.weight - b.selector.weight);
  return {
    tokens,
    stylesOf: (placed) => {
      const applied = cascade.filter(({ selector }) => selector.matches(placed));
      return Object.fromEntries(applied.flatMap(({ declarations }) => Object.entries(declarations)));
    },
  };
}

function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return text.length;
}

function parseDeclarations(body: string): Declarations {
  const found: Record<string, string> = {};
  for (const line of body.split(';')) {
    const colon = line.indexOf(':');
    if (colon > 0)
      found[line.slice(0, colon).trim()] = line
        .slice(colon + 1)
        .trim()
        .replaceAll(/\s+/g, ' ');
  }
  return found;
}
