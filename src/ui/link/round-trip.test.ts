import { beforeAll, expect, test, vi } from 'vitest';
import { createFigure, type Figure } from '../../store/figure.ts';
import { shownState } from '../../store/shown-state.ts';
import { VIEW_NAMES, type Selection } from '../../store/state.ts';
import { openStory, storyGroups } from '../../store/stories.ts';
import { createLessonMemory } from '../../store/lesson/memory.ts';
import { createLessons } from '../lesson/lessons.ts';
import { followHash } from './follow-hash.ts';
import { linkOf } from './link-of.ts';

const STORIES = storyGroups().flatMap(({ stories }) => stories.map(({ id }) => id));

/** A link as long as this arrives everywhere. */
const MOST_CHARACTERS = 2000;
const BASE = 'https://docs.kernel.example/driver-api/ioasid/visualizer/index.html';

beforeAll(() => vi.stubGlobal('matchMedia', () => ({ matches: true })));

const lessonsOf = (figure: Figure) => createLessons(figure, createLessonMemory(figure));

async function opened(hash: string): Promise<Figure> {
  const figure = createFigure();
  openStory(figure, 'quota');
  expect(await followHash(figure, hash, lessonsOf(figure))).toBe(true);
  return figure;
}

/** All that a link promises to bring. */
function shared(figure: Figure): object {
  const { view, selection, compared, semantics, branchId, branches, cursor } = figure.store.getState();
  return {
    ...shownState(figure),
    view,
    selection,
    compared,
    semantics,
    cursor,
    branch: branches.findIndex(({ id }) => id === branchId),
    branches: branches.map(({ name, forkedAfter, operations }) => ({ name, forkedAfter, operations })),
  };
}

test.each(STORIES.flatMap((id) => VIEW_NAMES.map((view) => [id, view] as const)))(
  '%s, %s: a link opens what was shared, by its id and carried whole, at every moment',
  async (id, view) => {
    const figure = createFigure();
    openStory(figure, id);
    figure.actions.setView(view);
    const { length } = figure.playback();
    for (const row of [0, 1, Math.floor(length / 2), length - 1]) {
      figure.actions.seek(row);
      figure.actions.select(SELECTIONS[row % SELECTIONS.length]);
      const short = (await linkOf(figure)) ?? '';
      const whole = (await linkOf(figure, { carried: true })) ?? '';
      expect(short).toContain(`scenario=${id}`);
      expect(whole).toContain('log=2.');
      expect((BASE + whole).length).toBeLessThanOrEqual(MOST_CHARACTERS);
      expect(shared(await opened(short))).toEqual(shared(figure));
      expect(shared(await opened(whole))).toEqual(shared(figure));
    }
  },
);

const SELECTIONS: readonly (Selection | undefined)[] = [
  undefined,
  { kind: 'ioasid', place: 0 },
  { kind: 'user', user: 1 },
  { kind: 'set', set: 0 },
  { kind: 'reference', reference: 0 },
];

test.each(STORIES)('%s: rules, comparison and branches come along', async (id) => {
  const figure = createFigure();
  openStory(figure, id);
  figure.actions.seek(1);
  figure.actions.toggleBookmark();
  figure.actions.addOperation({ call: 'ioasid_find', user: 'KVM', args: { id: 1 } });
  figure.actions.addOperation({ call: 'ioasid_find', user: 'somebody new', args: { id: 2 } });
  figure.actions.toggleBookmark();
  figure.actions.setSemantics('v3');
  figure.actions.compare(['v2', 'v4-2021']);
  figure.actions.seek(2);
  figure.actions.select({ kind: 'user', user: 0 });
  const hash = (await linkOf(figure)) ?? '';
  expect(shared(await opened(hash))).toEqual(shared(figure));
  figure.actions.switchBranch('main');
  expect(shared(await opened((await linkOf(figure)) ?? ''))).toEqual(shared(figure));
});

test('what a link says wrongly is told, and what was open stays', async () => {
  const figure = createFigure();
  openStory(figure, 'leak');
  const before = shared(figure);
  for (const hash of ['#v=9&scenario=quota', '#scenario=nope&at=3', '#log=2.abc&at=3', '#log=9.abc']) {
    expect(await followHash(figure, hash, lessonsOf(figure))).toBe(false);
    expect(shared(figure)).toEqual(before);
  }
  expect(figure.store.getState().notices).toHaveLength(4);
});
