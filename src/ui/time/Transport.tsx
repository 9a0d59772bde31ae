import { useActions, useFigureState, usePlayback, useVisibleRows } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useTexts } from '../use-texts.ts';

/** The buttons of a player. Under a filter the ends are those of what is shown. */
export function Transport() {
  const { transport: texts } = useTexts();
  const { step, seek, play, pause } = useActions();
  const { length } = usePlayback();
  const visible = useVisibleRows();
  const playing = useFigureState((state) => state.playing);
  const cursor = useFigureState((state) => state.cursor);
  const first = visible?.[0] ?? 0;
  const last = visible?.at(-1) ?? length - 1;
  const atStart = cursor <= first;
  const atEnd = cursor >= last;
  return (
    <div className="transport" role="group" aria-label={texts.group}>
      <IconButton
        icon="first"
        label={texts.first}
        keyHint="Home"
        aria-disabled={atStart}
        onClick={() => seek(first)}
      />
      <IconButton
        icon="previous"
        label={texts.previous}
        keyHint="←"
        aria-disabled={atStart}
        onClick={() => step(-1)}
      />
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={playing ? texts.pause : texts.play}
        keyHint="Space"
        className="button button-icon button-primary transport-play"
        disabled={length === 0}
        onClick={playing ? pause : play}
      />
      <IconButton icon="next" label={texts.next} keyHint="→" aria-disabled={atEnd} onClick={() => step(1)} />
      <IconButton
        icon="last"
        label={texts.last}
        keyHint="End"
        aria-disabled={atEnd}
        onClick={() => seek(last)}
      />
    </div>
  );
}
