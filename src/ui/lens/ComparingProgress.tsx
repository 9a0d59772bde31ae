import { useActions } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useTexts } from '../use-texts.ts';

/** How far the comparison of a long log is, and the way out of it. */
export function ComparingProgress({ fraction }: { readonly fraction: number }) {
  const { differ: texts } = useTexts();
  const { compare } = useActions();
  const label = texts.comparing(Math.floor(fraction * 100));
  return (
    <div className="lens-tools" role="group" aria-label={label}>
      <span className="quiet">{label}</span>
      <progress value={fraction} aria-label={label} />
      <IconButton
        icon="cross"
        label={texts.cancel}
        className="button button-icon button-small"
        onClick={() => compare([])}
      />
    </div>
  );
}
