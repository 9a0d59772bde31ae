import type { LifeFacts } from '../facts/life-facts.ts';
import type { Moment } from './rule.ts';

/** The life that a lookup by guest number has just found, if this row is one. */
export function spidHit({ row, facts }: Moment): LifeFacts | undefined {
  const found = row.call === 'ioasid_find_by_spid' && row.kind === 'call' && row.outcome.kind === 'ioasid';
  return found ? (facts.life(row.life) ?? facts.living(row.ioasid)) : undefined;
}
