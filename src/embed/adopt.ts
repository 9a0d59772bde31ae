const sheets = new Map<string, CSSStyleSheet>();

/** Gives a tree a style sheet that scripts made: what strict policies allow, and parsed once for all figures. */
export function adopt(root: Document | ShadowRoot, css: string): void {
  const known = sheets.get(css);
  const sheet = known ?? new CSSStyleSheet();
  if (known === undefined) {
    sheet.replaceSync(css);
    sheets.set(css, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }
}
