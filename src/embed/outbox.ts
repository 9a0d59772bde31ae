import { createRateLimit } from './rate-limit.ts';

const PATIENCE_MS = 50;

interface Outbox {
  send(name: string, detail: object): void;
}

/** Lets at most 50 events a second out. Of those that must wait, the last of each kind goes when there is room: the final step always arrives. */
export function createOutbox(post: (name: string, detail: object) => void): Outbox {
  const limit = createRateLimit();
  const waiting = new Map<string, object>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function flush(): void {
    timer = undefined;
    for (const [name, detail] of waiting) {
      if (limit() !== 'pass') break;
      waiting.delete(name);
      post(name, detail);
    }
    if (waiting.size > 0) timer = setTimeout(flush, PATIENCE_MS);
  }

  return {
    send(name, detail) {
      if (!waiting.has(name) && limit() === 'pass') post(name, detail);
      else {
        waiting.set(name, detail);
        timer ??= setTimeout(flush, PATIENCE_MS);
      }
    },
  };
}
