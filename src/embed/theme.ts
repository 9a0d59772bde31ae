import type { ThemeName } from './contract.ts';

type Shade = 'light' | 'dark';

const SIGNALS = ['data-theme', 'data-color-mode', 'data-bs-theme', 'class'] as const;

/** What a page writes into its attributes when it has a theme of its own. "auto" and other words say nothing. */
function shadeOf(element: Element): Shade | undefined {
  for (const name of SIGNALS) {
    const value = element.getAttribute(name)?.toLowerCase() ?? '';
    if (name === 'class') {
      const classes = value.split(/\s+/);
      if (classes.includes('dark')) return 'dark';
      if (classes.includes('light')) return 'light';
    } else if (/(?:^|[-_ ])dark(?:$|[-_ ])/.test(value)) return 'dark';
    else if (/(?:^|[-_ ])light(?:$|[-_ ])/.test(value)) return 'light';
  }
  return undefined;
}

export interface ThemeWatch {
  set(theme: ThemeName): void;
  stop(): void;
}

/**
 * Tells light or dark, now and whenever it changes. `host` asks the page around `within`: its usual signals from the
 * nearest element outwards, then its colour scheme, then the system.
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
  // Themes are switched on the root or the body; a change elsewhere is rare and comes with the next one.
  for (const root of [document.documentElement, document.body]) {
    if (within !== undefined)
      observer.observe(root, { attributes: true, attributeFilter: [...SIGNALS, 'style'] });
  }
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
  for (let at: Element | null = parentOf(within); at !== null; at = parentOf(at)) {
    const shade = shadeOf(at);
    if (shade !== undefined) return shade;
  }
  const parent = parentOf(within);
  const scheme = parent === null ? '' : getComputedStyle(parent).colorScheme;
  const [dark, light] = [/\bdark\b/.test(scheme), /\blight\b/.test(scheme)];
  if (dark === light) return undefined;
  return dark ? 'dark' : 'light';
}

/** Out of shadow trees as well: a page's component may hold the figure. */
function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
