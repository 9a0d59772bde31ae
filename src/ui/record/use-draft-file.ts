import { recordedFile } from '../../store/recording.ts';
import { useFigure } from '../figure.ts';
import { downloadText } from '../parts/download.ts';
import { useTexts } from '../use-texts.ts';

/** Takes the recorded lesson along, as a file or on the clipboard. */
export function useDraftFile(): { readonly save: () => void; readonly copy: () => void } {
  const figure = useFigure();
  const { record: texts } = useTexts();
  const file = () => recordedFile(figure.store.getState(), figure.playback());
  const save = () => {
    const made = file();
    if (made !== undefined) downloadText(made.name, made.text, 'text/markdown');
  };
  const copy = async () => {
    const made = file();
    if (made === undefined) return;
    const { notify } = figure.actions;
    await navigator.clipboard.writeText(made.text).then(
      () => notify('info', texts.copied, ''),
      () => notify('info', texts.copyRefused, texts.copyRefusedHint),
    );
  };
  return { save, copy: () => void copy() };
}
