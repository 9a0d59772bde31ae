import type { Call } from './calls.ts';
import type { Kernel } from './kernel.ts';
import type { Operation } from './operation.ts';
import type { Outcome } from './outcome.ts';
import { ABSENT } from './outcomes.ts';

/** Makes a call as part of another: a row of its own, by the rules of the variant. */
export function perform(
  k: Kernel,
  call: Call,
  user: number,
  args: Operation['args'],
  flags = 0,
  around?: { readonly before?: () => void; readonly after?: (outcome: Outcome) => void },
): Outcome {
  const handle = typeof args.set === 'string' ? k.world.handles.indexOf(args.set) : -1;
  const ioasid = typeof args.id === 'number' ? args.id : -1;
  return k.frames.inner('call', call, user, handle, ioasid, () => {
    k.flag(flags);
    around?.before?.();
    const outcome = k.has[call] ? k.rules[call](k, args) : ABSENT;
    around?.after?.(outcome);
    return outcome;
  });
}
