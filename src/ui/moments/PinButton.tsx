import { useActions, useFigureState } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useTexts } from '../use-texts.ts';

/** Holds on to the moment under the cursor, so that any other can be compared with it. */
export function PinButton() {
  const { moments } = useTexts();
  const { togglePin } = useActions();
  const here = useFigureState((state) => state.pin !== undefined && state.pin === state.cursor);
  const empty = useFigureState((state) => state.cursor < 0);
  return (
    <IconButton
      icon="pin"
      label={here ? moments.unpin : moments.pin}
      keyHint="M"
      className="button button-icon button-small button-plain pin-button"
      aria-pressed={here}
      disabled={empty}
      onClick={togglePin}
    />
  );
}
