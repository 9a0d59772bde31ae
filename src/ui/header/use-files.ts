import { useCallback } from 'react';
import { savedText } from '../../store/saving.ts';
import { useFigure } from '../figure.ts';
import { downloadText } from '../parts/download.ts';
import { pickFile } from '../parts/pick-file.ts';
import { useOpenFile } from './use-open-file.ts';

/** Choosing a file to open, and saving what is open. */
export function useFiles(): { readonly pick: () => void; readonly save: () => void } {
  const figure = useFigure();
  const openFile = useOpenFile();
  const pick = useCallback(() => pickFile((file) => void openFile(file)), [openFile]);
  const save = useCallback(() => {
    const { name, text } = savedText(figure);
    downloadText(name, text);
  }, [figure]);
  return { pick, save };
}
