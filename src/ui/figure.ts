import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Hazard } from '../analysis/hazards/rule.ts';
import type { Playback } from '../timeline/playback.ts';
import type { FigureActions } from '../store/actions.ts';
import type { Figure } from '../store/figure.ts';
import type { ShownCondition } from '../store/conditions.ts';
import type { FixSearch } from '../store/fixes.ts';
import type { Comparison } from '../store/lens.ts';
import type { Opener } from '../store/opening.ts';
import type { FigureState } from '../store/state.ts';

/** The figure that a panel belongs to. Two figures on a page have two providers. */
export const FigureContext = createContext<Figure | undefined>(undefined);

export function useFigure(): Figure {
  const figure = use(FigureContext);
  if (figure === undefined) throw new Error('a panel was drawn outside a figure');
  return figure;
}

/** Reads files into the figure. */
export const OpenerContext = createContext<Opener | undefined>(undefined);

export function useOpener(): Opener {
  const opener = use(OpenerContext);
  if (opener === undefined) throw new Error('a panel was drawn outside an app');
  return opener;
}

/** Looks for fixes of hazards beside the page. */
export const FixSearchContext = createContext<FixSearch | undefined>(undefined);

/** Part of the figure's state; the panel is drawn again when that part changes. */
export function useFigureState<Part>(select: (state: FigureState) => Part): Part {
  return useStore(useFigure().store, select);
}

export function useActions(): FigureActions {
  return useFigure().actions;
}

/** What is being played, under the rules that are chosen. */
export function usePlayback(): Playback {
  const figure = useFigure();
  return useStore(figure.store, (state) => figure.playback(state));
}

/** Where the compared variants part; undefined while nothing is compared. */
export function useComparison(): Comparison | undefined {
  const figure = useFigure();
  return useStore(figure.store, (state) => figure.comparison(state));
}

/** Rows that pass the filter; undefined where none is set. */
export function useVisibleRows(): readonly number[] | undefined {
  const figure = useFigure();
  return useStore(figure.store, (state) => figure.visible(state));
}

/** What goes wrong in what is played; undefined while a long log is still searched. */
export function useHazards(): readonly Hazard[] | undefined {
  const figure = useFigure();
  return useStore(figure.store, (state) => figure.hazards(state));
}

/** What the reader waits for, and where it becomes true. */
export function useConditions(): readonly ShownCondition[] {
  const figure = useFigure();
  return useStore(figure.store, (state) => figure.conditions(state));
}

/** How much of a long log has been compared, from 0 to 1; undefined where nothing is left to do. */
export function useComparing(): number | undefined {
  const figure = useFigure();
  return useStore(figure.store, (state) => figure.comparing(state));
}
