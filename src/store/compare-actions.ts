import type { StoreApi } from 'zustand/vanilla';
import type { Playback } from '../timeline/playback.ts';
import { ASPECTS, comparable, divergenceRow, type Aspect, type Comparison } from './lens.ts';
import type { FigureState } from './state.ts';

interface Needs {
  readonly playback: () => Playback;
  readonly comparison: () => Comparison | undefined;
  readonly seek: (row: number) => void;
}

/** What is compared, and what counts as a difference. */
export function createCompareActions(store: StoreApi<FigureState>, { playback, comparison, seek }: Needs) {
  /** Where one stood when a comparison began. */
  let comparedFrom = -1;

  /** To where the variants first part, once that is known, if one is still where one asked. */
  const openComparison = (): void => {
    const first = comparison()?.first;
    if (first !== undefined && store.getState().cursor === comparedFrom)
      seek(divergenceRow(playback(), first));
  };

  return {
    openComparison,

    /** Sets other rules beside the current ones and opens where they first part; none ends the comparison. */
    compare(others: readonly string[]): void {
      const { semantics, cursor } = store.getState();
      store.setState({ compared: comparable(semantics, others), playing: false });
      comparedFrom = cursor;
      openComparison();
    },

    /** Only this counts as a difference from now on; nothing at all would compare nothing. */
    countAsDifferent(aspects: readonly Aspect[]): void {
      if (aspects.length === 0) return;
      store.setState({ aspects: ASPECTS.filter((aspect) => aspects.includes(aspect)) });
    },
  };
}
