import { useCallback } from 'react';
import { useConditions, useFigure } from '../figure.ts';
import { useSlices } from '../use-slices.ts';

/** Rows of a slice: a few milliseconds of work. */
const SLICE_ROWS = 2000;

/** Looks through a long log for what the reader waits for. */
export function useConditionSearch(): void {
  const figure = useFigure();
  const missing = useConditions().some(({ rows }) => rows === undefined);
  const slice = useCallback(() => figure.searchConditions(SLICE_ROWS), [figure]);
  useSlices(missing, slice);
}
