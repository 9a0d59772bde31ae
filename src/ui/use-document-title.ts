import { useEffect } from 'react';
import { useFigureState } from './figure.ts';

/** Several windows can be told apart by what they show. */
export function useDocumentTitle(): void {
  const title = useFigureState((state) => state.document.title);
  useEffect(() => {
    document.title = `${title} · IOASID Visualizer`;
  }, [title]);
}
