interface Complaints {
  /** Remembers what is wrong with a page's parameters. */
  add(sentence: string): void;
  /** Says what was remembered, in one message, and of each mistake once. */
  say(): void;
}

/** Speaks to the author of the page. */
export function createComplaints(): Complaints {
  const known = new Set<string>();
  let said = 0;
  return {
    add: (sentence) => void known.add(sentence),
    say() {
      const fresh = [...known].slice(said);
      said = known.size;
      // oxlint-disable-next-line eslint/no-console -- there is no other place to tell an author
      if (fresh.length > 0) console.warn(`ioasid-visualizer uses defaults: ${fresh.join(' ')}`);
    },
  };
}
