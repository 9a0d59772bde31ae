import type { Call } from '../../allocator/calls.ts';
import type { Effect, MessageCode } from '../../allocator/effect.ts';
import type { Outcome } from '../../allocator/outcome.ts';
import { semanticsOf } from '../../allocator/variants.ts';
import { createWalk, type ToldRow } from '../../timeline/walk.ts';
import { Facts } from '../facts/facts.ts';
import type { LifeFacts } from '../facts/life-facts.ts';
import { type LogParts, shortLog } from '../short-log.ts';

/** A short log that was run under one variant, for asking what happened. Operations count from the end: -1 is the last. */
export interface Observed {
  outcome(operation?: number): Outcome;
  effects(operation?: number): readonly Effect[];
  /** Names of the events that somebody was told of, in order. */
  told(operation?: number): readonly string[];
  said(code: MessageCode, operation?: number): boolean;
  /** Who has the number at the end. */
  living(ioasid: number): LifeFacts | undefined;
  /** Somebody lost a reference to a drop by another. */
  stole(operation?: number): boolean;
}

export function observe(semantics: string, text: string, parts: LogParts = {}): Observed {
  const walk = createWalk(shortLog(semantics, text, parts));
  const facts = new Facts(walk);
  const operations: (readonly ToldRow[])[] = [];
  walk.forEachOperation((rows) => {
    operations.push(rows);
    facts.operation(rows);
  });
  const rowsOf = (operation: number): readonly ToldRow[] => operations.at(operation) ?? [];
  const effects = (operation = -1): readonly Effect[] => rowsOf(operation).flatMap((row) => row.effects);
  return {
    outcome: (operation = -1) => rowsOf(operation)[0]?.outcome ?? { kind: 'void' },
    effects,
    told: (operation) =>
      effects(operation).flatMap((effect) => (effect.kind === 'delivered' ? [String(effect.event)] : [])),
    said: (code, operation) =>
      effects(operation).some((effect) => effect.kind === 'message' && effect.code === code),
    living: (ioasid) => facts.living(ioasid),
    stole: (operation) =>
      effects(operation).some(
        (effect) => effect.kind === 'reference-dropped' && effect.unheld && effect.user !== effect.by,
      ),
  };
}

export function hasCall(semantics: string, ...calls: readonly Call[]): boolean {
  return calls.every((call) => semanticsOf(semantics)?.calls.has(call) === true);
}

/** Whether the variant has sets and events at all. */
export function hasSets(semantics: string): boolean {
  return hasCall(semantics, 'ioasid_alloc_set');
}
