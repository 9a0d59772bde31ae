import { adoptFrameStyles } from './element-styles.ts';
import { createBridge } from './bridge.ts';
import type { ParameterName, RawParameters } from './contract.ts';
import { PARAMETER_NAMES } from './contract.ts';
import { appLink, type Delivery } from './delivery.ts';
import type { Environment } from './environment.ts';
import type { FigureHandle } from './figure.ts';
import { openOutside } from './frame-links.ts';
import { first, isKnownVersion } from './first-parameters.ts';
import { plainTrouble, wayOut } from './plain-trouble.ts';
import { hashParameters } from './raw-parameters.ts';
import { watchTheme } from './theme.ts';

/**
 * The page of an iframe: one figure, told by the hash what to show and by messages what to do. Everything that a
 * sandbox may refuse (storage, modules, popups, an origin) it does without.
 */
export function startFrame(delivery: Delivery): void {
  const root = document.createElement('div');
  root.className = 'root';
  const wish = document.createElement('div');
  wish.className = 'box';
  document.body.replaceChildren(root, wish);
  adoptFrameStyles();
  let raw = hashParameters(location.hash);
  const theme = watchTheme(undefined, first(raw, 'auto').theme, (shade) => {
    document.documentElement.dataset['theme'] = shade;
  });
  let height = 0;
  let isVisible = true;
  let figure: FigureHandle | undefined;
  let starting: Promise<FigureHandle | undefined> | undefined;
  const bridge = createBridge(window, () => start());

  const env: Environment = {
    parts: delivery.parts,
    version: delivery.version,
    base: document.baseURI,
    // In a sandbox the page's own origin is none; its address still tells where it is from.
    origins: [new URL(delivery.base).origin],
    appUrl: new URL('index.html', delivery.base).href,
    inlineLog: () => undefined,
    styleRoot: document,
    outside: root,
    defaultTheme: 'auto',
    setTheme: theme.set,
    height: () => wish.offsetHeight,
    tell: bridge.tell,
    // What a page keeps for its readers stands outside of a frame, and cannot be shown here.
    onOutcome: (isShown) => {
      if (!isShown) root.append(wayOut('The whole program may show it.', programLink()));
    },
    complain,
  };

  function start(): Promise<FigureHandle | undefined> {
    starting ??= run().catch((error: unknown) => {
      starting = undefined;
      complain('part/unreachable', error instanceof Error ? error.message : String(error));
      return undefined;
    });
    return starting;
  }

  async function run(): Promise<FigureHandle | undefined> {
    if (!isKnownVersion(raw.v)) {
      complain(
        'version/unknown',
        `This figure speaks version 1 of its contract, the page asks for ${raw.v ?? ''}.`,
      );
      return undefined;
    }
    const { parts } = delivery;
    // What most figures do without is under way meanwhile where this one needs it.
    if (raw.scenario === undefined) void parts.engine().catch(() => undefined);
    const { create } = await parts.figure();
    figure = create(root, raw, env);
    figure.setVisible(isVisible);
    return figure;
  }

  /** An address of a log is relative to the folder that both pages are in. */
  function programLink(): string {
    const { scenario, src, at } = raw;
    return appLink(delivery.base, { scenario, src, at });
  }

  function complain(code: string, message: string): void {
    plainTrouble(root, message, programLink());
    bridge.tell('error', { code, message });
  }

  function follow(): void {
    wish.dataset['controls'] = first(raw, 'auto').controls;
  }

  new ResizeObserver(() => {
    const before = height;
    height = wish.offsetHeight;
    if (before !== 0 && before !== height && figure !== undefined) bridge.tell('resize', { height });
  }).observe(wish);
  new IntersectionObserver((entries) => {
    isVisible = entries.at(-1)?.isIntersecting === true;
    figure?.setVisible(isVisible);
    if (isVisible && first(raw, 'auto').load === 'visible') void start();
  }).observe(root);
  window.addEventListener('hashchange', () => {
    const before = raw;
    raw = hashParameters(location.hash);
    follow();
    const names = changed(before, raw);
    if (names.includes('v')) restart();
    else if (figure !== undefined) for (const name of names) figure.change(name, raw);
    else if (names.includes('load')) wait();
    if (figure === undefined && names.includes('theme')) theme.set(first(raw, 'auto').theme);
  });

  /** Another version of the contract: nothing that was shown counts. */
  function restart(): void {
    figure?.destroy();
    figure = undefined;
    starting = undefined;
    void start();
  }

  /** For what the figure waits, besides being seen. */
  function wait(): void {
    const { load } = first(raw, 'auto');
    if (load === 'eager' || (load === 'visible' && isVisible)) void start();
    else if (load === 'click') offer(root, () => void start());
  }

  openOutside(root);
  follow();
  if (first(raw, 'auto').load !== 'visible') wait();
}

function changed(before: RawParameters, after: RawParameters): readonly ParameterName[] {
  return PARAMETER_NAMES.filter((name) => before[name] !== after[name]);
}

function offer(root: HTMLElement, start: () => void): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Show the live figure';
  button.style.cssText = 'display:block;margin:40px auto;padding:8px 16px;font:500 14px/20px system-ui';
  button.addEventListener('click', start, { once: true });
  root.replaceChildren(button);
}
