import type { Remark } from '../imported.ts';
import type { IgnoreReason } from './other-line.ts';
import type { Leftover } from './pairing.ts';

/** Without a loss to explain it, half a call is something the reader should know about. */
export function leftoverRemark({ event, why }: Leftover, lossy: boolean): IgnoreReason | Remark {
  const { line, probe } = event;
  const what = probe.kind === 'entry' || probe.kind === 'return' ? `${probe.symbol}()` : 'This event';
  switch (why) {
    case 'unfinished-call':
      return 'unfinished-call';
    case 'return-after-loss':
      return 'return-after-loss';
    case 'no-return':
      if (lossy) return 'unfinished-call';
      return {
        line,
        code: 'trace/no-return',
        message: `${what} was entered, but its return was not recorded, and so not what came of it.`,
      };
    case 'return-without-entry':
      if (lossy) return 'return-after-loss';
      return {
        line,
        code: 'trace/no-entry',
        message: `${what} returns, but its beginning was not recorded.`,
      };
    case 'handler-without-call':
      if (lossy) return 'return-after-loss';
      return {
        line,
        code: 'trace/no-call',
        message: `${what} belongs inside a call, but none of this task is open.`,
      };
    case 'unreadable-fields':
      return {
        line,
        code: 'trace/fields',
        message: `${what} does not say which IOASID it is about, or not as a 32-bit number.`,
      };
  }
}
