import { PARAMETER_NAMES } from './contract.ts';
import type { RequestName, Requests } from '../store/requests.ts';

interface Asking extends HTMLElement {
  ask<Name extends RequestName>(name: Name, request: Requests[Name]): Promise<boolean>;
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
        if (name === 'load') return (request: Requests['load']) => this.ask('load', request);
        return FLAGS.has(name) ? this.hasAttribute(name) : this.getAttribute(name);
      },
      set(this: Asking, value: string | number | boolean | null | undefined) {
        const isOff = value === false && FLAGS.has(name);
        if (value === null || value === undefined || isOff) this.removeAttribute(name);
        else this.setAttribute(name, value === true ? '' : String(value));
      },
    });
  }
  const methods = {
    seek(this: Asking, request: Requests['seek']) {
      return this.ask('seek', request);
    },
    play(this: Asking) {
      return this.ask('play', {});
    },
    pause(this: Asking) {
      return this.ask('pause', {});
    },
    setTheme(this: Asking, request: Requests['setTheme']) {
      return this.ask('setTheme', request);
    },
    setSemantics(this: Asking, request: Requests['setSemantics']) {
      return this.ask('setSemantics', request);
    },
  };
  Object.assign(prototype, methods);
}
