import { useEffect } from 'react';

/** Does long work bit by bit while nothing else is to be done: `slice` does a little of it and says whether it is done. */
export function useSlices(missing: boolean, slice: () => boolean): void {
  useEffect(() => {
    if (!missing) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const next = () => {
      if (!slice()) timer = setTimeout(next);
    };
    timer = setTimeout(next);
    return () => clearTimeout(timer);
  }, [missing, slice]);
}
