import { createRandom } from '../src/base/random.ts';
import { createRun } from '../src/timeline/run.ts';
import { instrumentPeer, snapshotPeer, type Peer } from './peers.ts';
import { median, quantile, retainedBytes, timed } from './statistics.ts';
import { syntheticLog } from './synthetic.ts';

/**
 * Builds the same log in this program's timeline and in two other designs, in one process, and prints what each costs.
 *
 *     npm run bench                        10 thousand, 100 thousand and 1 million operations
 *     npm run bench -- 10000 50000         other lengths
 *
 * Only the ratios within one run mean anything on another machine.
 */

const SEED = 20200821;
const SEEKS = 400;
const STEPS = 2000;

interface Figures {
  readonly name: string;
  readonly operations: number;
  readonly buildUs: number;
  readonly seekMedianMs: number;
  readonly seekP95Ms: number;
  readonly stepUs: number;
  readonly bytes: number;
}

const timelinePeer: Peer = {
  name: 'this timeline (full v2 rules, holders)',
  build(log) {
    const run = createRun({
      title: 'bench',
      semantics: 'v2',
      users: [],
      subscribers: [],
      allocators: [],
      labels: [],
      markers: [],
      operations: log,
    });
    return { seek: (index) => run.memoryAt(index), step: (index) => run.memoryAt(index) };
  },
};

function measure(peer: Peer, length: number): Figures {
  const log = syntheticLog(length, SEED);
  const built = retainedBytes(() => peer.build(log));
  const random = createRandom(SEED + 1);
  // What is looked at is summed up, so that no engine can decide that nobody looks.
  let seen = 0;
  const look = (value: unknown): void => {
    seen += value === undefined ? 0 : 1;
  };
  const seeks = timed(SEEKS, () => look(built.value.seek(random.int(length))));
  let at = length >> 1;
  look(built.value.seek(at));
  const steps = timed(10, () => {
    for (let count = 0; count < STEPS; count += 1) {
      at += count < STEPS / 2 ? 1 : -1;
      look(built.value.step(at));
    }
  });
  if (seen < SEEKS) throw new Error(`${peer.name} had no state to show at some operations`);
  return {
    name: peer.name,
    operations: length,
    buildUs: (built.ms * 1000) / length,
    seekMedianMs: median(seeks),
    seekP95Ms: quantile(seeks, 0.95),
    stepUs: (median(steps) * 1000) / STEPS,
    bytes: built.bytes / length,
  };
}

function print(rows: readonly Figures[]): void {
  console.log(
    '\n| design | operations | build, µs/op | seek median, ms | seek p95, ms | step, µs | bytes/op |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const row of rows) {
    const cells = [
      row.name,
      row.operations.toLocaleString('en'),
      ...[row.buildUs, row.seekMedianMs, row.seekP95Ms, row.stepUs].map(significant),
      row.bytes.toFixed(0),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}

const lengths = process.argv
  .slice(2)
  .map(Number)
  .filter((length) => length > 0);
console.log(
  `seed ${SEED}, Node ${process.version}; ${SEEKS} random seeks, ${STEPS} steps back and forth; the log itself (13 bytes/op) is not counted for any`,
);
for (const length of lengths.length > 0 ? lengths : [10_000, 100_000, 1_000_000]) {
  const rows: Figures[] = [];
  for (const peer of [timelinePeer, snapshotPeer, instrumentPeer]) {
    process.stderr.write(`${peer.name}, ${length} operations …\n`);
    rows.push(measure(peer, length));
  }
  print(rows);
  const [ours, , theirs] = rows;
  if (ours !== undefined && theirs !== undefined) {
    console.log(
      `\nagainst ${theirs.name}: loads ${(theirs.buildUs / ours.buildUs).toFixed(0)} times faster, ${(theirs.bytes / ours.bytes).toFixed(0)} times smaller`,
    );
  }
}
