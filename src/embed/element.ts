import { adoptElementStyles } from './element-styles.ts';
import { appLink, type Delivery } from './delivery.ts';
import type { Environment } from './environment.ts';
import type { FigureHandle } from './figure.ts';
import type { ShownState } from '../store/shown-state.ts';
import { NOTHING_SHOWN } from './nothing-shown.ts';
import { PARAMETER_NAMES, type ParameterName, type RawParameters } from './contract.ts';
import type { RequestName, ThemeName } from '../store/requests.ts';
import { reflectParameters } from './element-properties.ts';
import { parameterReader } from './raw-parameters.ts';
import { first, isKnownVersion } from './first-parameters.ts';
import { plainTrouble } from './plain-trouble.ts';

import { watchTheme, type ThemeWatch } from './theme.ts';

const TAG = 'ioasid-visualizer';

/** Defines the element, unless the page has one already: another script of ours came first. */
export function defineElement(delivery: Delivery): void {
  if (customElements.get(TAG) !== undefined) return;

  class IoasidVisualizer extends HTMLElement {
    static readonly observedAttributes: readonly string[] = PARAMETER_NAMES;
    readonly #box = document.createElement('div');
    readonly #root = document.createElement('div');
    readonly #slot = document.createElement('slot');
    readonly #button = document.createElement('button');
    readonly #sight: IntersectionObserver;
    readonly #size: ResizeObserver;
    #theme: ThemeWatch | undefined;
    /** Asked for by a script; holds until the attribute changes. */
    #themeAsked: ThemeName | undefined;
    #figure: FigureHandle | undefined;
    #starting: Promise<FigureHandle | undefined> | undefined;
    #visible = true;
    #height = 0;
    #keptWidth: number | undefined;

    constructor() {
      super();
      const painted = paintedHeight(this);
      const shadow = this.attachShadow({ mode: 'open' });
      adoptElementStyles(shadow);
      this.#box.className = 'box';
      this.#root.className = 'root';
      this.#box.append(this.#root, this.#slot);
      this.#slot.addEventListener('slotchange', () => this.#noteFallback());
      this.#button.type = 'button';
      this.#button.className = 'start';
      this.#button.textContent = 'Show the live figure';
      this.#button.addEventListener('click', () => void this.#start());
      this.#show('waiting');
      shadow.append(this.#box);
      if (painted !== undefined) this.#keep(painted);
      this.#sight = new IntersectionObserver((entries) => this.#see(entries.at(-1)?.isIntersecting === true));
      this.#size = new ResizeObserver(() => this.#measure());
    }

    connectedCallback(): void {
      for (const name of PARAMETER_NAMES) upgradeProperty(this, name);
      // Moved elsewhere, it has other ancestors.
      this.#theme?.stop();
      const theme = this.#themeAsked ?? this.#first().theme;
      this.#theme = watchTheme(this, theme, (shade) => this.setAttribute('data-theme', shade));
      this.#size.observe(this.#box);
      this.#follow();
      this.#await();
    }

    /** For what the figure waits. An observer says at once whether it is seen. */
    #await(): void {
      const { load } = this.#first();
      this.#sight.unobserve(this);
      this.#sight.observe(this);
      this.#button.remove();
      if (load === 'eager') void this.#start();
      // A button over the page's own picture.
      else if (load === 'click' && this.#starting === undefined) this.#box.append(this.#button);
    }

    disconnectedCallback(): void {
      // Moving an element takes it out and puts it in again at once.
      queueMicrotask(() => {
        if (!this.isConnected) this.#leave();
      });
    }

    attributeChangedCallback(name: ParameterName): void {
      // While an element is upgraded it is told of its attributes before it begins.
      if (!this.isConnected || this.#theme === undefined) return;
      this.#follow();
      if (name === 'theme') this.#setTheme(undefined);
      if (name === 'v') {
        this.#leave();
        this.connectedCallback();
      } else if (name === 'load') this.#await();
      this.#figure?.change(name, this.#raw());
    }

    #setTheme(theme: ThemeName | undefined): void {
      this.#themeAsked = theme;
      this.#theme?.set(theme ?? this.#first().theme);
    }

    /** What scripts ask; asking for something starts a figure that waited to be seen. */
    async ask(name: RequestName, request: unknown): Promise<boolean> {
      const figure = await this.#start();
      return figure === undefined ? false : (await figure.request(name, request)).ok;
    }

    getState(): ShownState {
      return this.#figure?.getState() ?? NOTHING_SHOWN;
    }

    #raw(): RawParameters {
      return parameterReader((name) => this.getAttribute(name));
    }

    #first(): ReturnType<typeof first> {
      return first(this.#raw(), 'host');
    }

    #follow(): void {
      this.#box.dataset['controls'] = this.#first().controls;
    }

    #see(visible: boolean): void {
      this.#visible = visible;
      this.#figure?.setVisible(visible);
      if (visible && this.#first().load === 'visible') void this.#start();
    }

    #start(): Promise<FigureHandle | undefined> {
      if (this.#starting !== undefined) return this.#starting;
      const own: Promise<FigureHandle | undefined> = this.#run(() => this.#starting === own).catch(
        (error: unknown) => {
          if (this.#starting !== own) return undefined;
          // Another attempt may do better: a network may be back.
          this.#starting = undefined;
          this.#complain('part/unreachable', error instanceof Error ? error.message : String(error));
          return undefined;
        },
      );
      this.#starting = own;
      return own;
    }

    /** `isCurrent` says whether the element is still in its page since it began. */
    async #run(isCurrent: () => boolean): Promise<FigureHandle | undefined> {
      this.#button.remove();
      const { v, log, scenario } = this.#raw();
      if (!isKnownVersion(v)) {
        this.#complain(
          'version/unknown',
          `This figure speaks version 1 of its contract, the page asks for ${v}.`,
        );
        return undefined;
      }
      // A log inside goes before an address, and may still be on its way.
      const { parts } = delivery;
      // What most figures do without is under way meanwhile where this one needs it.
      if (scenario === undefined) void parts.engine().catch(() => undefined);
      const [{ create }] = await Promise.all([parts.figure(), log ?? parsed()]);
      if (!isCurrent()) return undefined;
      this.#figure = create(this.#root, this.#raw(), this.#environment());
      this.#figure.setVisible(this.#visible);
      return this.#figure;
    }

    #environment(): Environment {
      const { base, version, parts } = delivery;
      return {
        parts,
        version,
        base: document.baseURI,
        origins: [location.origin, new URL(base).origin],
        appUrl: new URL('index.html', base).href,
        inlineLog: () =>
          this.querySelector('script:is([type="application/ioasid-log+json"],[type="text/markdown"])')
            ?.textContent ?? undefined,
        styleRoot: this.shadowRoot ?? document,
        outside: this,
        defaultTheme: 'host',
        setTheme: (theme) => this.#setTheme(theme),
        height: () => this.#box.offsetHeight,
        tell: (name, detail) => this.#tell(name, detail),
        onOutcome: (isShown) => this.#show(isShown ? 'shown' : 'trouble'),
        complain: (code, message) => this.#complain(code, message),
      };
    }

    #tell(name: string, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(`ioasid:${name}`, { detail, bubbles: true, composed: true }));
    }

    #show(state: 'waiting' | 'shown' | 'trouble'): void {
      this.#box.dataset['state'] = state;
    }

    /** Trouble before there is a figure that could say it. */
    #complain(code: string, message: string): void {
      const { scenario, at } = this.#raw();
      plainTrouble(this.#root, message, appLink(delivery.base, { scenario, at }));
      this.#show('trouble');
      this.#tell('error', { code, message });
    }

    #noteFallback(): void {
      const hasOne = this.#slot.assignedElements().some((child) => child.localName !== 'script');
      this.#box.toggleAttribute('data-fallback', hasOne);
    }

    /** Stays as high as the page's own picture was, until the width changes. */
    #keep({ width, height }: { readonly width: number; readonly height: number }): void {
      this.#keptWidth = width;
      this.#box.style.setProperty('--kept', `${height}px`);
    }

    #measure(): void {
      if (this.#keptWidth !== undefined && Math.abs(this.#box.offsetWidth - this.#keptWidth) > 1) {
        this.#keptWidth = undefined;
        this.#box.style.removeProperty('--kept');
      }
      const height = this.#box.offsetHeight;
      const before = this.#height;
      this.#height = height;
      if (before !== 0 && height !== before && this.#figure !== undefined) this.#tell('resize', { height });
    }

    #leave(): void {
      this.#sight.disconnect();
      this.#size.disconnect();
      this.#theme?.stop();
      this.#theme = undefined;
      this.#figure?.destroy();
      this.#figure = undefined;
      this.#starting = undefined;
      this.#themeAsked = undefined;
      this.#button.remove();
      this.#show('waiting');
    }
  }

  reflectParameters(IoasidVisualizer.prototype);
  customElements.define(TAG, IoasidVisualizer);
}

/** Children of an element may still be on their way. */
async function parsed(): Promise<void> {
  if (document.readyState !== 'loading') return;
  await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

/** Anything lower or higher than a figure can well be is not kept. */
const LEAST_KEPT_PX = 240;
const MOST_KEPT_PX = 1200;

/**
 * The size of the page's own picture, if readers have seen it already: what stands below must not jump when the figure
 * takes its place. A page that was not painted yet gets the usual height.
 */
function paintedHeight(
  element: HTMLElement,
): { readonly width: number; readonly height: number } | undefined {
  if (element.childElementCount === 0 || performance.getEntriesByType('paint').length === 0) return undefined;
  const { width, height, top, bottom } = element.getBoundingClientRect();
  const isSeen = bottom > 0 && top < innerHeight;
  return isSeen && height >= LEAST_KEPT_PX && height <= MOST_KEPT_PX ? { width, height } : undefined;
}

/** A property that was set before the element was defined hides the real one. */
function upgradeProperty(element: HTMLElement, name: ParameterName): void {
  if (!Object.hasOwn(element, name)) return;
  const value: unknown = Reflect.get(element, name);
  Reflect.deleteProperty(element, name);
  Reflect.set(element, name, value);
}
