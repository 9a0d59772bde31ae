/**
 * Not shipped: the graph in the situations that its layout must cope with, or with `?stories` in every story that comes
 * with the program. `only=2` shows one of them, `row=5` another moment, `theme=dark` the other theme.
 */
import '@fontsource-variable/inter';
import { STORY_GROUPS, storyDocument } from '../../src/lessons/stories.ts';
import { CROWD } from '../../src/scene/graph/crowd.ts';
import { createGraph } from '../../src/scene/graph/host.ts';
import type { GraphSelection } from '../../src/scene/graph/selection.ts';
import { situations, type Situation } from '../../src/scene/graph/situations.testing.ts';
import { createRun } from '../../src/timeline/run.ts';

const wanted = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light';

function stories(): readonly Situation[] {
  return STORY_GROUPS.flatMap((group) => group.stories).flatMap(({ id, title }) => {
    const document = storyDocument(id);
    if (!document) return [];
    const playback = createRun(document);
    const operation = document.start?.operation ?? Infinity;
    let row = 0;
    while (row + 1 < playback.length && playback.row(row + 1).operation <= operation) row += 1;
    return { title, playback, row };
  });
}

function show({ title, playback, row }: Situation): void {
  const section = document.body.appendChild(document.createElement('section'));
  section.append(Object.assign(document.createElement('h2'), { textContent: title }));
  const host = section.appendChild(document.createElement('div'));
  let at = Number(wanted.get('row') ?? row);
  let selection: GraphSelection | undefined;
  const graph = createGraph(host, {
    select(picked) {
      selection = picked;
      draw();
    },
  });
  const slider = section.appendChild(Object.assign(document.createElement('input'), { type: 'range' }));
  slider.min = '-1';
  slider.max = String(playback.length - 1);
  slider.value = String(at);
  slider.addEventListener('input', () => {
    at = slider.valueAsNumber;
    draw();
  });
  draw();

  function draw(): void {
    graph.update({ playback, row: at, crowd: CROWD, selection });
  }
}

for (const [index, situation] of (wanted.has('stories') ? stories() : situations()).entries()) {
  if (!wanted.has('only') || wanted.get('only') === String(index)) show(situation);
}
