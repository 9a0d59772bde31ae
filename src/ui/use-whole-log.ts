import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { WholeLog } from '../store/readings.ts';
import { useFigure, useHazards } from './figure.ts';
import { useSlices } from './use-slices.ts';

/** Operations of a slice: a few milliseconds of work, so that scrubbing goes on smoothly. */
const SLICE_OPERATIONS = 150;

/** Reads a long log to its end bit by bit, while nothing else is to be done. */
export function useWholeLogReading(): void {
  const figure = useFigure();
  const missing = useHazards() === undefined;
  const slice = useCallback(() => figure.readOn(SLICE_OPERATIONS), [figure]);
  useSlices(missing, slice);
}

/** What reading the whole log shows; undefined while it is still read. */
export function useWholeLog(): WholeLog | undefined {
  const figure = useFigure();
  return useStore(figure.store, (state) => figure.wholeLog(state));
}

const PROGRESS_MS = 200;

/** How much of a long log has been read, 0 to 1. */
export function useReadFraction(): number {
  const figure = useFigure();
  const [fraction, setFraction] = useState(() => figure.readFraction());
  useEffect(() => {
    const timer = setInterval(() => setFraction(figure.readFraction()), PROGRESS_MS);
    return () => clearInterval(timer);
  }, [figure]);
  return fraction;
}
