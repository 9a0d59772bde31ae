import { createRandom } from '../src/base/random.ts';
import { createRun } from '../src/timeline/run.ts';
import { instrumentPeer, snapshotPeer, type History, type Peer } from './peers.ts';
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

interface Round {
  readonly buildUs: number;
  readonly bytes: number;
  readonly seeks: readonly number[];
  readonly stepUs: number;
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

function measure(peer: Peer, length: number): Round {
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
    buildUs: (built.ms * 1000) / length,
    bytes: built.bytes / length,
    seeks,
    stepUs: (median(steps) * 1000) / STEPS,
  };
}

/** Builds of a million operations take minutes in some designs: those are measured once. */
function roundsFor(length: number): number {
  return length > 200_000 ? 1 : 3;
}

function cells(rounds: readonly Round[]): readonly string[] {
  const builds = rounds.map((round) => round.buildUs);
  const seeks = rounds.flatMap((round) => round.seeks);
  return [
    `${significant(median(builds))} (${significant(Math.min(...builds))} to ${significant(Math.max(...builds))})`,
    significant(median(seeks)),
    significant(quantile(seeks, 0.95)),
    significant(median(rounds.map((round) => round.stepUs))),
    median(rounds.map((round) => round.bytes)).toFixed(0),
  ];
}

function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(2);
}

const buildOf = (rounds: readonly Round[] | undefined): number =>
  median((rounds ?? []).map((round) => round.buildUs));
const bytesOf = (rounds: readonly Round[] | undefined): number =>
  median((rounds ?? []).map((round) => round.bytes));

const lengths = process.argv
  .slice(2)
  .map(Number)
  .filter((length) => length > 0);
console.log(
  `seed ${SEED}, Node ${process.version}; ${SEEKS} random seeks, ${STEPS} steps back and forth; the log itself (13 bytes/op) is not counted for any`,
);
// Engines compile what they have seen often, and forget it when the last object of a shape is collected: everybody gets the same
// warm-up, which is not counted, and keeps one history alive, as a program that shows one does.
const WARM_UP = 20_000;
const alive: History[] = [];
for (const peer of [timelinePeer, snapshotPeer, instrumentPeer]) {
  for (let round = 0; round < 3; round += 1) measure(peer, WARM_UP);
  alive.push(peer.build(syntheticLog(WARM_UP, SEED)));
}

for (const length of lengths.length > 0 ? lengths : [10_000, 100_000, 1_000_000]) {
  const peers = [timelinePeer, snapshotPeer, instrumentPeer];
  const rounds = new Map<Peer, Round[]>(peers.map((peer) => [peer, []]));
  // In turn, so that a machine that slows down slows all of them down.
  for (let round = 0; round < roundsFor(length); round += 1) {
    for (const peer of peers) {
      process.stderr.write(`${peer.name}, ${length} operations, round ${round + 1} …\n`);
      rounds.get(peer)?.push(measure(peer, length));
    }
  }
  console.log(`\n${length.toLocaleString('en')} operations, ${roundsFor(length)} rounds\n`);
  console.log('| design | build, µs/op | seek median, ms | seek p95, ms | step, µs | bytes/op |');
  console.log('|---|---|---|---|---|---|');
  for (const peer of peers) console.log(`| ${[peer.name, ...cells(rounds.get(peer) ?? [])].join(' | ')} |`);
  const [ours, theirs] = [rounds.get(timelinePeer), rounds.get(instrumentPeer)];
  const faster = significant(buildOf(theirs) / buildOf(ours));
  const smaller = significant(bytesOf(theirs) / bytesOf(ours));
  console.log(`\nagainst ${instrumentPeer.name}: loads ${faster} times faster, ${smaller} times smaller`);
}
if (alive.length === 0) throw new Error('nothing was kept alive');
