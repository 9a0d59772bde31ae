import { useActions, useFigureState } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { closePopover } from '../parts/Popover.tsx';
import { useTexts } from '../use-texts.ts';

/** In the menu of what can be opened: begins the recording of a lesson from what is open. */
export function RecordButton() {
  const isRecording = useFigureState((state) => state.recording !== undefined);
  const { startRecording } = useActions();
  const { record: texts } = useTexts();
  return (
    <button
      type="button"
      className="button"
      disabled={isRecording}
      onClick={(event) => {
        closePopover(event.currentTarget);
        startRecording();
      }}
    >
      <Icon name="record" />
      {texts.start}
    </button>
  );
}
