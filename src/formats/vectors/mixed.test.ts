import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Machine } from '../../allocator/machine.ts';
import { VARIANTS } from '../../allocator/variants.ts';
import { World } from '../../allocator/world.ts';
import { createRandom } from '../../base/random.ts';
import { allocatorOf, subscriberOf } from './definitions.ts';
import { eventOf } from './events.ts';
import { operationOf } from './operations.ts';
import { parseVectors } from './parse.ts';
import { projectState } from './project.ts';
import type { VectorStep } from './vector.ts';

/**
 * More vectors of the same schema will be run: sequences that nobody recorded yet. Pieces of all recorded vectors are put together
 * anew and run under every variant. What comes out nobody can compare, but no rule may throw, and the same sequence must
 * come to the same state and events twice.
 */
const FOLDER = fileURLToPath(new URL('public/', import.meta.url));
const SEQUENCES = 120;
const PIECES = 8;
const LONGEST_PIECE = 25;

const VECTORS = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.jsonl'))
  .flatMap((file) => {
    const parsed = parseVectors(readFileSync(FOLDER + file, 'utf8'), file);
    return parsed.ok ? parsed.value : [];
  });

function sequence(seed: number): readonly VectorStep[] {
  const random = createRandom(seed);
  const pieces = Array.from({ length: PIECES }, () => {
    const { steps } = random.pick(VECTORS);
    const from = random.int(steps.length);
    return steps.slice(from, from + 1 + random.int(LONGEST_PIECE));
  });
  // Blocks and allocators are known from the start, or most calls would have nobody to speak of.
  const definitions = VECTORS.slice(seed % 50, (seed % 50) + 3).flatMap(({ steps }) =>
    steps.filter(({ op }) => op.startsWith('def_')),
  );
  return [...definitions, ...pieces.flat()];
}

/** All that can be seen of a sequence, up to where the kernel does not go on. */
function seen(variant: (typeof VARIANTS)[number], steps: readonly VectorStep[]): string {
  const machine = new Machine(variant, new World(), { stopThreads: false });
  let count = 0;
  const rows = { begin: () => (count += 1) - 1, end: () => undefined };
  const events: unknown[] = [];
  for (const step of steps) {
    if (step.op === 'def_nb') machine.world.subscribers.push(subscriberOf(step.in));
    else if (step.op === 'def_allocator') machine.world.allocators.push(allocatorOf(step.in));
    const operation = operationOf(step);
    if (operation === undefined) continue;
    const outcome = machine.run(operation, { rows, tell: (effect) => events.push(eventOf(effect, machine)) });
    events.push(outcome, projectState(machine));
    if (outcome.kind === 'oops') break;
  }
  return JSON.stringify(events);
}

test.each(VARIANTS.map((variant) => [variant.id, variant] as const))(
  '%s: pieces of recorded sequences, put together anew',
  { timeout: 240_000 },
  (_, variant) => {
    expect(VECTORS.length).toBeGreaterThan(800);
    for (let seed = 1; seed <= SEQUENCES; seed += 1) {
      const steps = sequence(seed);
      const first = seen(variant, steps);
      expect(first.length, `seed ${seed}`).toBeGreaterThan(2);
      expect(seen(variant, steps) === first, `seed ${seed}`).toBe(true);
    }
  },
);
