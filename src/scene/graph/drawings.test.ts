import { expect, test } from 'vitest';
import { svgMarkup } from '../svg-tree.ts';
import { CROWD } from './crowd.ts';
import { graphLayout } from './layout.ts';
import { legendOf } from './legend.ts';
import { graphMarks, type GraphMarks } from './marks.ts';
import { graphModel } from './model.ts';
import { node } from './node.ts';
import { notice } from './notice.ts';
import type { GraphSelection } from './selection.ts';
import { setBox } from './set-box.ts';
import { exceptionFlow, hazards, trace, twoSets, type Situation } from './situations.testing.ts';
import { strandNote } from './strand-note.ts';
import { strand } from './strand.ts';
import { userCard } from './user-card.ts';

function drawn({ playback, row }: Situation, widthPx: number, selection?: GraphSelection) {
  const layout = graphLayout(playback.cast, { widthPx, crowd: CROWD });
  const marks: GraphMarks = graphMarks(graphModel({ playback, row, selection }, layout), layout, {
    selection,
  });
  return { layout, marks };
}

function markup<Mark>(list: readonly Mark[], shape: (mark: Mark) => Parameters<typeof svgMarkup>[0]): string {
  return list.map((mark) => svgMarkup(shape(mark))).join('');
}

test('user cards', () => {
  expect(markup(drawn(hazards(), 832).marks.users, userCard)).toMatchSnapshot('wide');
  expect(markup(drawn(exceptionFlow(), 390).marks.users, userCard)).toMatchSnapshot('narrow');
});

test('set boxes', () => {
  expect(markup(drawn(hazards(), 832).marks.sets, setBox)).toMatchSnapshot();
});

test('numbers: pending, alive, reclaimed, saturated, orphaned, second life', () => {
  for (const situation of [twoSets(), hazards()]) {
    const { layout, marks } = drawn(situation, 832);
    expect(markup(marks.ids, (mark) => node(mark, layout))).toMatchSnapshot();
  }
});

test('small numbers say less', () => {
  const { layout, marks } = drawn(trace(32, 6, 3), 832);
  expect(markup(marks.ids.slice(0, 4), (mark) => node(mark, layout))).toMatchSnapshot();
});

test('strands: references, pointers and contexts; fresh, dropped, stale, stolen', () => {
  for (const situation of [twoSets(), hazards()]) {
    const { layout, marks } = drawn(situation, 832, { kind: 'user', user: 2 });
    expect(markup(marks.strands, (mark) => strand(mark, layout.tier))).toMatchSnapshot('lines');
    expect(markup(marks.strands, strandNote)).toMatchSnapshot('notes');
  }
});

test('notices', () => {
  expect(markup(drawn(trace(420, 4, 2), 1024).marks.notices, notice)).toMatchSnapshot();
});

test('the legend has what occurs in the log, and nothing else', () => {
  const names = (situation: Situation): readonly string[] =>
    legendOf(situation.playback).map(({ name }) => name);
  expect(names(exceptionFlow())).toEqual([
    'reference',
    'context',
    'dma',
    'ring',
    'pending',
    'reclaimed',
    'changed',
  ]);
  expect(names(twoSets())).toContain('borrowed');
  expect(names(trace(4, 2, 1))).not.toContain('dma');
  expect(markup(legendOf(twoSets().playback), ({ swatch }) => swatch)).toMatchSnapshot();
});
