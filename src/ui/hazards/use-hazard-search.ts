import { useEffect } from 'react';
import { useFigure, useHazards } from '../figure.ts';

/** Operations of a slice: a few milliseconds of work, so that scrubbing goes on smoothly. */
const SLICE_OPERATIONS = 150;

/** Searches a long log for hazards bit by bit, while nothing else is to be done. */
export function useHazardSearch(): void {
  const figure = useFigure();
  const missing = useHazards() === undefined;
  useEffect(() => {
    if (!missing) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const slice = () => {
      if (!figure.searchHazards(SLICE_OPERATIONS)) timer = setTimeout(slice);
    };
    timer = setTimeout(slice);
    return () => clearTimeout(timer);
  }, [figure, missing]);
}
