/** Small things kept in this browser, as JSON under a name. Nothing in here throws. */
export interface Kept {
  /** What was kept under a name; undefined where there is nothing, or nothing that can be read. */
  read(name: string): unknown;
  /** False where it lasts no longer than the page. */
  write(name: string, value: unknown): boolean;
}

/** Other programs on the same host keep things too. */
const PREFIX = 'ioasid-visualizer/';

/** `area` is a {@link Storage}; asked for when it is needed, since the very asking throws where a browser refuses. */
export function createKept(area: () => Storage | undefined = () => localStorage): Kept {
  const meanwhile = new Map<string, string>();
  return {
    read(name) {
      const text = meanwhile.get(name) ?? attempt(() => area()?.getItem(PREFIX + name) ?? undefined);
      return text === undefined ? undefined : attempt(() => JSON.parse(text) as unknown);
    },
    write(name, value) {
      const text = JSON.stringify(value);
      const kept = attempt(() => {
        const storage = area();
        storage?.setItem(PREFIX + name, text);
        return storage !== undefined;
      });
      if (kept === true) meanwhile.delete(name);
      else meanwhile.set(name, text);
      return kept === true;
    },
  };
}

function attempt<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
