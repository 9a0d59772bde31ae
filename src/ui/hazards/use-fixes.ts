import { use, useCallback, useEffect, useRef, useState } from 'react';
import type { Hazard } from '../../analysis/hazards/rule.ts';
import { searchedLog, type Fix } from '../../store/fixes.ts';
import { FixSearchContext, useFigure } from '../figure.ts';

export type FixState =
  | { readonly kind: 'unasked' | 'searching' | 'failed' }
  | { readonly kind: 'found'; readonly fixes: readonly Fix[] };

interface Fixes {
  readonly state: FixState;
  readonly search: () => void;
  readonly cancel: () => void;
}

const UNASKED: FixState = { kind: 'unasked' };

/** The search for what would fix a hazard: begun by hand, given up when the hazard is no longer shown. */
export function useFixes(hazard: Hazard): Fixes {
  const figure = useFigure();
  const searchFixes = use(FixSearchContext);
  const [state, setState] = useState<FixState>(UNASKED);
  const running = useRef<AbortController>(undefined);
  const cancel = useCallback(() => {
    running.current?.abort();
    setState(UNASKED);
  }, []);
  const search = useCallback(() => {
    if (searchFixes === undefined) return;
    const controller = new AbortController();
    running.current = controller;
    const { signal } = controller;
    const state = figure.store.getState();
    const ask = async (): Promise<FixState> => {
      try {
        const fixes = await searchFixes(searchedLog(state), state.semantics, hazard, signal);
        return { kind: 'found', fixes };
      } catch {
        return { kind: 'failed' };
      }
    };
    const run = async () => {
      setState({ kind: 'searching' });
      const answer = await ask();
      if (!signal.aborted) setState(answer);
    };
    void run();
  }, [figure, hazard, searchFixes]);
  useEffect(() => () => running.current?.abort(), []);
  return { state, search, cancel };
}
