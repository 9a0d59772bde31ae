/** Not shipped: the lanes over test logs, to be looked at. `#dark` chooses the theme. */
import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import { laneExtras } from '../../src/scene/lanes/lane-extras.ts';
import { createLanes } from '../../src/scene/lanes/lanes.ts';
import type { LanesInput } from '../../src/scene/lanes/lanes-input.ts';
import { exceptionFlow, longLog } from '../../src/scene/timeline/logs.testing.ts';
import { section } from './section.ts';

function lanes(title: string, first: LanesInput, heightPx: number): void {
  const host = section(title);
  host.style.height = `${heightPx}px`;
  let input = first;
  const events = {
    seek: (cursor: number) => handle.update((input = { ...input, cursor })),
    hover: () => undefined,
  };
  const handle = createLanes(host, events, { extrasOf: laneExtras });
  handle.update(input);
}

const flow = exceptionFlow();
lanes('Exception flow', { playback: flow, cursor: 29 }, flow.length * 28 + 50);
const gaps = [{ afterRow: 6997, lostEvents: 479 }];
const long = longLog(20_000);
lanes('20,000 rows, all IDs, a gap', { playback: long, cursor: 7000, gaps }, 520);
lanes('20,000 rows, one ID', { playback: long, cursor: 7000, selectedPlace: 2 }, 520);
const tasks = 'ABCDEFGHIJK'.split('').map((letter) => `task-${letter}`);
lanes('Eleven users', { playback: longLog(300, tasks), cursor: -1 }, 300);
