// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { select as d3Select } from '../../scene/d3.ts';
import { select as lightSelect } from './selection.ts';

type Select = typeof d3Select;

interface Mark {
  readonly key: number;
  readonly word: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Two kinds in one layer, parts below each mark, everything that the scene's drawings ask of a selection. */
function draw(select: Select, layer: SVGGElement, marks: readonly Mark[]): string {
  const group = select(layer);
  group
    .selectAll<SVGGElement, Mark>('g')
    .data(marks, (mark) => mark.key)
    .join((enter) => {
      const made = enter.append('g').attr('class', 'mark');
      made.append('text');
      made.append('title').text((mark) => `born ${mark.word}`);
      return made.each(function ({ key }) {
        this.dataset['key'] = String(key);
      });
    })
    .attr('transform', ({ key }) => `translate(${key})`)
    .attr('data-long', ({ word }) => (word.length > 1 ? word : null))
    .call((each) => each.select('text').text(({ word }) => word))
    .classed('even', ({ key }) => key % 2 === 0)
    .style('top', ({ key }) => `${key}px`);
  group
    .selectAll<SVGLineElement, string>('line')
    .data(marks.map(({ word }) => word))
    .join('line')
    .attr('x1', (word) => word.length);
  group.selectAll('g').classed('seen', true);
  return layer.innerHTML;
}

const lists = fc.array(
  fc.uniqueArray(fc.record({ key: fc.nat(9), word: fc.constantFrom('', 'a', 'bc') }), {
    selector: ({ key }) => key,
  }),
  { minLength: 1, maxLength: 6 },
);

test('one list after the other is drawn as d3 draws it', () => {
  fc.assert(
    fc.property(lists, (drawn) => {
      const layers = [d3Select, lightSelect].map((select) => ({
        select,
        layer: document.createElementNS(SVG, 'g'),
      }));
      for (const marks of drawn) {
        const [d3Says, lightSays] = layers.map(({ select, layer }) => draw(select, layer, marks));
        expect(lightSays).toBe(d3Says);
      }
    }),
  );
});
