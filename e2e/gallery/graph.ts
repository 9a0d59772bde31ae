/** The graph in the situations that its layout must cope with: `graph.html?only=2&row=5&motion=off`. */
import '@fontsource-variable/inter';
import { createGraph } from '../../src/scene/graph/host.ts';
import { situations } from '../../src/scene/graph/situations.testing.ts';
import type { GraphSelection } from '../../src/scene/graph/selection.ts';

const wanted = new URLSearchParams(location.search);
document.documentElement.dataset['theme'] = wanted.get('theme') ?? 'light';

for (const [index, { title, playback, row }] of situations().entries()) {
  if (wanted.has('only') && wanted.get('only') !== String(index)) continue;
  const section = document.body.appendChild(document.createElement('section'));
  section.append(Object.assign(document.createElement('h2'), { textContent: title }));
  const host = section.appendChild(document.createElement('div'));
  host.className = 'stage';
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
    graph.update({ playback, row: at, selection });
  }
}
