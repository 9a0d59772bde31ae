import { useActions, useFigureState } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useTexts } from '../use-texts.ts';

/** Begins the recording of a lesson; gone while one is recorded, when the list beside it has its own buttons. */
export function RecordButton({ onStart }: { readonly onStart: () => void }) {
  const isRecording = useFigureState((state) => state.recording !== undefined);
  const { startRecording } = useActions();
  const { record: texts } = useTexts();
  if (isRecording) return null;
  const start = () => {
    startRecording();
    onStart();
  };
  return (
    <IconButton
      icon="record"
      label={texts.start}
      className="button button-icon button-small"
      onClick={start}
    />
  );
}
