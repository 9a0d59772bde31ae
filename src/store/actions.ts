import type { StoreApi } from 'zustand/vanilla';
import type { Hazard } from '../analysis/hazards/rule.ts';
import type { Repair } from '../analysis/ledger/repair.ts';
import { ROW_FLAG } from '../allocator/machine-interface.ts';
import type { ImportReport } from '../formats/imported.ts';
import type { Language } from '../texts/language.ts';
import type { LogDocument } from '../timeline/document.ts';
import type { Playback } from '../timeline/playback.ts';
import { rowAtPlace } from '../timeline/places.ts';
import { runKey } from './balance.ts';
import { createBranchActions } from './branch-actions.ts';
import { createCompareActions } from './compare-actions.ts';
import { createConditionActions } from './condition-actions.ts';
import { conditionTitle, type LogCondition, type ShownCondition } from './conditions.ts';
import { remembered } from './edits.ts';
import { openedState } from './empty.ts';
import { stepNumber } from '../words/names.ts';
import { neighbour } from './filter.ts';
import { nextHazardRow } from './hazards.ts';
import { divergenceRow, type Comparison } from './lens.ts';
import { markedRows, markersOf } from './markers.ts';
import { createRecordingActions } from './recording.ts';
import { pinUnder } from './moments.ts';
import { createNoticeActions } from './notices.ts';
import { tellingRow } from './telling-row.ts';
import {
  SPEEDS,
  type DialogName,
  type Filter,
  type FigureState,
  type Origin,
  type Selection,
  type Sharing,
  type Speed,
  type ThemeChoice,
  type ViewName,
} from './state.ts';

export type FigureActions = ReturnType<typeof createActions>;

/** Rows worth stopping at: refused calls, unheld drops, saturation, an oops. */
const NOTABLE = ROW_FLAG.refused | ROW_FLAG.unheldDrop | ROW_FLAG.saturated | ROW_FLAG.oops;

export function createActions(
  store: StoreApi<FigureState>,
  { playback, visible, hazards, comparison, conditions, conditionsMet }: Derived,
) {
  const get = store.getState;
  const set = store.setState;

  const clamped = (row: number): number => Math.min(Math.max(Math.round(row), 0), playback().length - 1);

  const seek = (row: number): void => {
    const cursor = clamped(row);
    if (cursor !== get().cursor) set({ cursor, stopped: undefined });
  };

  /** The nearest row in a direction of which something is true; stays where there is none. */
  const seekWhere = (by: 1 | -1, holds: (row: number) => boolean): void => {
    const { length } = playback();
    for (let row = get().cursor + by; row >= 0 && row < length; row += by) {
      if (holds(row)) return seek(row);
    }
  };

  const notices = createNoticeActions(store);
  const { tell } = notices;

  const open = (
    document: LogDocument,
    origin: Origin,
    report?: ImportReport,
    made?: Partial<Pick<FigureState, 'branches' | 'branchId' | 'bookmarks'>>,
  ): void => {
    const left = get();
    set({ ...openedState(document), ...made, origin, report, cursor: -1, loading: undefined });
    // Somebody's work is not thrown away because another log is looked at.
    if (left.past.some((edit) => edit.document === left.document)) {
      set(remembered(left, `Open ${document.title}`));
      tell('info', 'put-away', { name: left.document.title, undoable: true });
    }
    const run = playback();
    const parts = comparison()?.first;
    if (document.start !== undefined) set({ cursor: rowAtPlace(run, document.start) });
    else set({ cursor: parts === undefined ? tellingRow(run) : divergenceRow(run, parts) });
  };

  return {
    ...createConditionActions(store, {
      conditions,
      seek,
      tellRemoved: (name) => tell('info', 'condition-removed', { name, undoable: true }),
    }),
    ...createCompareActions(store, { playback, comparison, seek }),
    ...createRecordingActions(store, playback),
    ...createBranchActions(store, { playback, seek, tell }),
    open,
    seek,
    ...notices,

    step(by: number): void {
      seek(neighbour(visible(), get().cursor, by, playback().length));
    },

    /** To the previous or next row about what is selected, or about the ID of the current row. */
    stepOnSelection(by: 1 | -1): void {
      const run = playback();
      const { selection, cursor } = get();
      if (cursor < 0) return;
      const { life } = run.row(cursor);
      const about: Selection | undefined =
        selection ?? (life < 0 ? undefined : { kind: 'ioasid', place: run.life(life).place });
      // On a row that is about no ID, with none selected, any row about an ID will do.
      seekWhere(by, (row) => (about === undefined ? run.row(row).life >= 0 : isAbout(run, row, about)));
    },

    toMarker(by: 1 | -1): void {
      const run = playback();
      const rows = new Set(markedRows(run, markersOf(get())).map(({ row }) => row));
      seekWhere(by, (row) => rows.has(row));
    },

    /** To where the next hazard begins, from the start again after the last. */
    toNextHazard(): void {
      const row = nextHazardRow(hazards() ?? [], get().cursor);
      if (row !== undefined) seek(row);
    },

    /** To the next refused call, unheld drop, saturation or oops, from the start again after the last. */
    toNextNotable(): void {
      const run = playback();
      const before = get().cursor;
      const isNotable = (row: number): boolean => (run.row(row).flags & NOTABLE) !== 0;
      seekWhere(1, isNotable);
      if (get().cursor !== before) return;
      for (let row = 0; row < before; row += 1) {
        if (isNotable(row)) return seek(row);
      }
    },

    seekFraction(fraction: number): void {
      seek(fraction * (playback().length - 1));
    },

    play(): void {
      const { cursor } = get();
      if (playback().length === 0) return;
      // At the end, play begins again, as every player does.
      if (neighbour(visible(), cursor, 1, playback().length) === cursor) seek(visible()?.[0] ?? 0);
      set({ playing: true, stopped: undefined });
    },

    pause(): void {
      set({ playing: false });
    },

    /** One beat of playing; whoever has a clock calls it. */
    tick(): void {
      const { cursor, playing } = get();
      if (!playing) return;
      const next = neighbour(visible(), cursor, 1, playback().length);
      if (next === cursor) return set({ playing: false });
      seek(next);
      const met = conditionsMet(cursor, next);
      if (met.length > 0) set({ playing: false, stopped: { row: next, titles: met.map(conditionTitle) } });
    },

    setSpeed(speed: Speed): void {
      set({ speed });
    },

    changeSpeed(by: 1 | -1): void {
      const at = SPEEDS.indexOf(get().speed);
      set({ speed: SPEEDS[Math.min(Math.max(at + by, 0), SPEEDS.length - 1)] ?? 1 });
    },

    select(selection: Selection | undefined): void {
      set({ selection });
    },

    /** Holds on to the row under the cursor, or lets it go where it is held. */
    togglePin(): void {
      const { pin, cursor } = get();
      if (cursor >= 0) set({ pin: pin === cursor ? undefined : cursor });
    },

    setPin(row: number): void {
      if (playback().length > 0) set({ pin: clamped(row) });
    },

    clearPin(): void {
      set({ pin: undefined });
    },

    setHover(hover: number | undefined): void {
      if (hover !== get().hover) set({ hover });
    },

    setView(view: ViewName): void {
      set({ view });
    },

    setTheme(theme: ThemeChoice): void {
      set({ theme });
    },

    setLanguage(language: Language): void {
      set({ language });
    },

    setSharing(sharing: Sharing): void {
      if (sharing !== get().sharing) set({ sharing, dialog: undefined });
    },

    setWindow(window: readonly [number, number] | undefined): void {
      set({ window });
    },

    /** The cursor moves to the nearest row that passes, so that slider and picture agree. */
    setFilter(filter: Filter): void {
      set({ filter });
      const rows = visible();
      if (rows === undefined || rows.length === 0 || rows.includes(get().cursor)) return;
      const { cursor } = get();
      seek(rows.reduce((best, row) => (Math.abs(row - cursor) < Math.abs(best - cursor) ? row : best)));
    },

    openDialog(dialog: DialogName): void {
      set({ dialog });
    },

    closeDialog(): void {
      set({ dialog: undefined });
    },

    setLoading(loading: FigureState['loading']): void {
      set({ loading });
    },

    /** The same log under other rules; the cursor stays in the same operation. */
    setSemantics(semantics: string): void {
      const state = get();
      if (semantics === state.semantics) return;
      const operation = state.cursor < 0 ? 0 : playback(state).row(state.cursor).operation;
      // Rules that were beside the current ones change places with them.
      const compared = state.compared.map((each) => (each === semantics ? state.semantics : each));
      set({
        semantics,
        compared,
        playing: false,
        window: undefined,
        selection: undefined,
        stopped: undefined,
      });
      set({ pin: pinUnder(state, playback(state), playback()) });
      if (state.cursor >= 0) seek(rowAtPlace(playback(), { operation }));
    },

    /** Pairs of takings and drops as somebody who knows better says. */
    setRepairs(repairs: readonly Repair[]): void {
      const { repairs: all } = get();
      set({ repairs: { ...all, [runKey(get())]: repairs } });
    },

    /** Puts a bookmark on the row under the cursor, or takes it away. */
    toggleBookmark(): void {
      const state = get();
      if (state.cursor < 0) return;
      const run = playback(state);
      const shown = new Set(markersOf(state));
      const here = state.bookmarks.filter(
        (marker) => !shown.has(marker) || rowAtPlace(run, marker) !== state.cursor,
      );
      if (here.length < state.bookmarks.length) {
        set({ ...remembered(state, 'Remove bookmark'), bookmarks: here });
        return;
      }
      const { operation } = run.row(state.cursor);
      const first = rowAtPlace(run, { operation, step: 0 });
      // A log file wants a sentence with each marker, and a bookmark is saved and shared as one.
      const text = `Bookmark at ${stepNumber(state.cursor)}.`;
      const name = `bookmark-${state.cursor + 1}`;
      set({
        ...remembered(state, 'Add bookmark'),
        bookmarks: [...here, { name, operation, step: state.cursor - first, text }],
      });
    },
  };
}

/** What follows from the state. */
interface Derived {
  readonly playback: (state?: FigureState) => Playback;
  readonly visible: (state?: FigureState) => readonly number[] | undefined;
  readonly hazards: (state?: FigureState) => readonly Hazard[] | undefined;
  readonly comparison: (state?: FigureState) => Comparison | undefined;
  readonly conditions: (state?: FigureState) => readonly ShownCondition[];
  /** Those that stop playing and become true after the first row and no later than the second. */
  readonly conditionsMet: (from: number, to: number) => readonly LogCondition[];
}

function isAbout(run: Playback, index: number, selection: Selection): boolean {
  const row = run.row(index);
  switch (selection.kind) {
    case 'ioasid':
      return row.life >= 0 && run.life(row.life).place === selection.place;
    case 'user':
      return row.user === selection.user;
    case 'set':
      return row.life >= 0 && run.life(row.life).set === selection.set;
    case 'reference':
      return row.life >= 0 && row.life === run.reference(selection.reference).life;
  }
}
