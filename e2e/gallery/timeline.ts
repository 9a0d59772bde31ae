/** Not shipped: the timeline over test logs, to be looked at. `#dark` chooses the theme. */
import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import { exceptionFlow, longLog } from '../../src/scene/timeline/logs.testing.ts';
import { timelineFeatures } from '../../src/scene/timeline/features/features.ts';
import { createTimeline } from '../../src/scene/timeline/timeline.ts';
import type { TimelineHandle, TimelineInput } from '../../src/scene/timeline/timeline-input.ts';
import { section } from './section.ts';

function timeline(title: string, first: TimelineInput): TimelineHandle {
  let input = first;
  const events = {
    seek: (cursor: number) => handle.update((input = { ...input, cursor })),
    hover: () => undefined,
  };
  const handle = createTimeline(section(title), events, timelineFeatures);
  handle.update(input);
  return handle;
}

const flow = exceptionFlow();
const flags = [
  { row: 20, text: 'Freed while three others hold it', kind: 'marker' as const },
  { row: 36, text: 'The number can be reused', kind: 'marker' as const },
  { row: 12, text: 'Bookmark', kind: 'bookmark' as const },
];
timeline('Exception flow', { playback: flow, cursor: 25, flags });
timeline('Filtered to KVM, a gap', {
  playback: flow,
  cursor: 29,
  visible: Array.from({ length: flow.length }, (_, row) => row).filter((row) => flow.row(row).user === 2),
  gaps: [{ afterRow: 18, lostEvents: 479 }],
});
const long = longLog(20_000);
timeline('20,000 rows, first view', {
  playback: long,
  cursor: 7000,
  gaps: [{ afterRow: 12_000, lostEvents: 479 }],
});
const whole = timeline('20,000 rows, all of them', { playback: long, cursor: 7000, selectedPlace: 0 });
whole.setWindow();
timeline('Eleven users', {
  playback: longLog(
    300,
    'ABCDEFGHIJK'.split('').map((letter) => `task-${letter}`),
  ),
  cursor: 40,
});
timeline('Three rows', { playback: longLog(3), cursor: -1 });
