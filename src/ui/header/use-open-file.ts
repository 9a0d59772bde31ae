import { useCallback } from 'react';
import { useOpener } from '../figure.ts';

/** Reads a file of the reader's and opens it; what is open stays if that fails. */
export function useOpenFile(): (file: File) => Promise<void> {
  const opener = useOpener();
  return useCallback(
    async (file) => {
      await opener.open(new Uint8Array(await file.arrayBuffer()), file.name);
    },
    [opener],
  );
}
