import { useEffect, useState } from 'react';
import { useOpenFile } from '../header/use-open-file.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';

/** Files can be dropped anywhere on the window. */
export function DropOverlay() {
  const { overlays: texts } = useTexts();
  const [over, setOver] = useState(false);
  const openFile = useOpenFile();
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    document.addEventListener(
      'dragover',
      (event) => {
        if (!hasFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    document.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), {
      signal,
    });
    document.addEventListener(
      'drop',
      (event) => {
        setOver(false);
        if (!hasFiles(event)) return;
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) void openFile(file);
      },
      { signal },
    );
    return () => stop.abort();
  }, [openFile]);
  if (!over) return null;
  return (
    <div className="drop">
      <p>
        <Icon name="open" />
        {texts.drop}
      </p>
    </div>
  );
}
