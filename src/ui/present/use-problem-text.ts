import { useCallback } from 'react';
import type { Problem } from '../../base/result.ts';
import { useTexts } from '../use-texts.ts';

/** What is wrong with an invitation or an answer, in the language of the interface. */
export function useProblemText(): (problem: Problem) => string {
  const { follow } = useTexts();
  return useCallback(
    ({ code, message }: Problem) => {
      const found = Object.entries(follow.problems).find(([name]) => name === code);
      return found?.[1] ?? message;
    },
    [follow],
  );
}
