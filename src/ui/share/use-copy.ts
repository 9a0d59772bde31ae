import { useEffect, useState, type RefObject } from 'react';

/** Long enough to be read. */
const SAID_MS = 2500;

type Outcome = 'copied' | 'refused' | undefined;

/** Copies what stands in a field. Where that is refused, the text is selected, and a key copies it. */
export function useCopy(field: RefObject<HTMLTextAreaElement | null>): {
  readonly outcome: Outcome;
  readonly copy: () => void;
} {
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    if (outcome !== 'copied') return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = () => {
    const text = field.current?.value ?? '';
    const refused = () => {
      field.current?.focus();
      field.current?.select();
      setOutcome('refused');
    };
    // Pages without TLS have no clipboard at all, whatever the types say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    if (clipboard === undefined) refused();
    else void clipboard.writeText(text).then(() => setOutcome('copied'), refused);
  };
  return { outcome, copy };
}
