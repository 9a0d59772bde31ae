import { PARAMETER_NAMES } from './contract.ts';
import type { RequestName } from '../store/requests.ts';

interface Asking extends HTMLElement {
  ask(name: RequestName, request: unknown): Promise<boolean>;
}

const FLAGS: ReadonlySet<string> = new Set(['autoplay', 'loop']);

/**
 * Gives the element a property for each attribute, and its methods. `load` is both, as the contract has it: called, it
 * opens a log; assigned a word, it is the attribute.
 */
export function reflectParameters(prototype: Asking): void {
  for (const name of PARAMETER_NAMES) {
    // HTML has this one for every element.
    if (name === 'lang') continue;
    Object.defineProperty(prototype, name, {
      configurable: true,
      enumerable: true,
      get(this: Asking) {
        if (name === 'load') return (request: unknown) => this.ask('load', request);
        return FLAGS.has(name) ? this.hasAttribute(name) : this.getAttribute(name);
      },
      set(this: Asking, value: string | number | boolean | null | undefined) {
        const isOff = value === false && FLAGS.has(name);
        if (value === null || value === undefined || isOff) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : String(value));
      },
    });
  }
  for (const name of ['seek', 'play', 'pause', 'setTheme', 'setSemantics'] as const) {
    const method = function (this: Asking, request?: unknown): Promise<boolean> {
      return this.ask(name, request);
    };
    Object.assign(prototype, { [name]: method });
  }
}
