import { useCallback } from 'react';
import { useComparing, useFigure } from '../figure.ts';
import { useSlices } from '../use-slices.ts';

/** Operations of a slice: some milliseconds of work under four variants. */
const SLICE_OPERATIONS = 150;

/** Compares a long log bit by bit; the stage shows how far it is. */
export function useLongComparison(): void {
  const figure = useFigure();
  const missing = useComparing() !== undefined;
  const slice = useCallback(() => figure.compareOn(SLICE_OPERATIONS), [figure]);
  useSlices(missing, slice);
}
