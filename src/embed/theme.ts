import type { ThemeName } from '../store/requests.ts';

type Shade = 'light' | 'dark';

/** Attributes by which pages say their theme, the first that says something counts; the class comes last. */
const SIGNALS = ['data-theme', 'data-color-mode', 'data-bs-theme', 'class'] as const;

/** What one signal of an element says. "auto" and other words say nothing. */
function shadeOf(element: Element, signal: (typeof SIGNALS)[number]): Shade | undefined {
  const value = element.getAttribute(signal)?.toLowerCase() ?? '';
  const words = value.split(signal === 'class' ? /\s+/ : /[-_\s]/);
  if (words.includes('dark')) return 'dark';
  return words.includes('light') ? 'light' : undefined;
}
export interface ThemeWatch {
  set(theme: ThemeName): void;
  stop(): void;
}

/**
 * Tells light or dark, now and whenever it changes. `host` asks the page around `within`: its usual signals in
 * their order, each from the nearest element outwards, then its colour scheme, then the system.
 */
export function watchTheme(
  within: Element | undefined,
  theme: ThemeName,
  onShade: (shade: Shade) => void,
): ThemeWatch {
  const system = matchMedia('(prefers-color-scheme: dark)');
  let chosen = theme;
  let told: Shade | undefined;

  function current(): Shade {
    if (chosen === 'light' || chosen === 'dark') return chosen;
    const ofHost = chosen === 'host' && within !== undefined ? hostShade(within) : undefined;
    return ofHost ?? (system.matches ? 'dark' : 'light');
  }

  function tell(): void {
    const shade = current();
    if (shade === told) return;
    told = shade;
    onShade(shade);
  }

  const observer = new MutationObserver(tell);
  for (const each of ancestors(within))
    observer.observe(each, { attributes: true, attributeFilter: [...SIGNALS, 'style'] });
  system.addEventListener('change', tell);
  tell();
  return {
    set(next) {
      chosen = next;
      tell();
    },
    stop() {
      observer.disconnect();
      system.removeEventListener('change', tell);
    },
  };
}

function hostShade(within: Element): Shade | undefined {
  const around = ancestors(within);
  for (const signal of SIGNALS) {
    for (const each of around) {
      const shade = shadeOf(each, signal);
      if (shade !== undefined) return shade;
    }
  }
  const [parent] = around;
  const scheme = parent === undefined ? '' : getComputedStyle(parent).colorScheme;
  const [dark, light] = [/\bdark\b/.test(scheme), /\blight\b/.test(scheme)];
  if (dark === light) return undefined;
  return dark ? 'dark' : 'light';
}

/** From the nearest outwards, out of shadow trees as well: a page's component may hold the figure. */
function ancestors(of: Element | undefined): readonly Element[] {
  const found: Element[] = [];
  for (let at = of; at !== undefined;) {
    const root = at.getRootNode();
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
    if (at !== undefined) found.push(at);
  }
  return found;
}
