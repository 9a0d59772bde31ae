import { useEffect, useState } from 'react';
import { useFigureState, useOpener } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

/** Shorter waits are not worth a flicker. */
const PATIENCE_MS = 500;

/** Shown while a file is read, or a log is run, for longer than a moment; what is open stays usable. */
export function Loading() {
  const { overlays: texts } = useTexts();
  const loading = useFigureState((state) => state.loading);
  const opener = useOpener();
  const late = useLate(loading !== undefined);
  if (loading === undefined || !late) return null;
  return (
    <div className="loading" role="status">
      <p>{loading.doing === 'read' ? texts.reading(loading.name) : texts.running(loading.name)}</p>
      <progress {...(loading.fraction !== undefined && { value: loading.fraction })} />
      <button type="button" className="button button-small" onClick={() => opener.cancel()}>
        {texts.cancel}
      </button>
    </div>
  );
}

function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  return late;
}
