import type { RawParameters } from './contract.ts';
import type { ThemeName } from '../store/requests.ts';
import { readParameters, type Parameters } from './parameters.ts';

interface Complaints {
  /** Reads parameters and remembers what is wrong with them. */
  read(raw: RawParameters): Parameters;
  remember(sentence: string): void;
  /** Says what was remembered, in one message, and of each mistake once. */
  say(): void;
}

/** Speaks to the author of the page. */
export function createComplaints(defaultTheme: ThemeName): Complaints {
  const said = new Set<string>();
  let remembered: string[] = [];

  function remember(sentence: string): void {
    if (!said.has(sentence)) remembered.push(sentence);
    said.add(sentence);
  }

  return {
    remember,
    read(raw) {
      const { parameters, complaints } = readParameters(raw, defaultTheme);
      complaints.forEach(remember);
      return parameters;
    },
    say() {
      if (remembered.length === 0) return;
      // oxlint-disable-next-line eslint/no-console -- there is no other place to tell an author
      console.warn(`ioasid-visualizer uses defaults: ${remembered.join(' ')}`);
      remembered = [];
    },
  };
}
