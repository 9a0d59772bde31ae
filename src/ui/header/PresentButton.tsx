import { useActions } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';

/** To the projector; over the whole screen where the browser allows it. */
export function PresentButton() {
  const { present, keys } = useTexts();
  const { setSharing } = useActions();
  const start = () => {
    // A browser may refuse; then the window is what is shown.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
    setSharing('presenting');
  };
  return (
    <button
      type="button"
      className="button present-button"
      title={`${present.buttonHint} (${keys.cap('Shift P')})`}
      onClick={start}
    >
      <Icon name="present" />
      <span className="button-text">{present.button}</span>
    </button>
  );
}
