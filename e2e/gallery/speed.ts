/** Not shipped: how long a step of the timeline and of the lanes takes over a long log, in this browser. `#100000` says how long. */
import { createLanes } from '../../src/scene/lanes/lanes.ts';
import { longLog } from '../../src/scene/timeline/logs.testing.ts';
import { timelineFeatures } from '../../src/scene/timeline/features/features.ts';
import { createTimeline } from '../../src/scene/timeline/timeline.ts';
import { section } from './section.ts';

const length = Number(location.hash.slice(1)) || 20_000;
const times: Record<string, string> = {};

function measure(name: string, runs: number, work: (run: number) => void): void {
  const taken: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    work(run);
    taken.push(performance.now() - start);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number): string => (taken[Math.floor((taken.length - 1) * share)] ?? 0).toFixed(2);
  times[name] = `median ${at(0.5)} ms, p95 ${at(0.95)} ms`;
}

const playback = longLog(length);
const ignore = { seek: () => undefined, hover: () => undefined };
const timeline = createTimeline(section('Timeline'), ignore, timelineFeatures);
measure('timeline, first', 1, () => timeline.update({ playback, cursor: 0 }));
timeline.setWindow();
measure('timeline, scrub over all', 200, (run) =>
  timeline.update({ playback, cursor: (run * 7919) % length, selectedPlace: 0 }),
);
timeline.setWindow([100, 400]);
measure('timeline, scrub in a window', 200, (run) =>
  timeline.update({ playback, cursor: 100 + run, selectedPlace: 0 }),
);
measure('timeline, follow the ID of the row', 100, (run) => timeline.update({ playback, cursor: 100 + run }));
measure('timeline, zoom', 50, (run) => timeline.setWindow([100, length / 2 + run * 10]));
const host = section('Lanes');
host.style.height = '600px';
const lanes = createLanes(host, ignore);
measure('lanes, first', 1, () => lanes.update({ playback, cursor: 0 }));
measure('lanes, step', 200, (run) => lanes.update({ playback, cursor: 1000 + run }));
measure('lanes, jump', 50, (run) => lanes.update({ playback, cursor: (run * 7919) % length }));
measure('lanes, another ID', 20, (run) => lanes.update({ playback, cursor: 100, selectedPlace: run % 6 }));
section('Times').textContent = JSON.stringify(times, undefined, 1);
