import { markerReached } from '../../store/markers.ts';
import { useActions, useFigureState } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useMarkers } from '../use-markers.ts';
import { useTexts } from '../use-texts.ts';
import { useNumber } from '../parts/use-number.ts';

/** What to look at now: the text of the last marker one has come to. Its place never changes height with the text. */
export function MarkerCallout() {
  const number = useNumber();
  const { played: texts } = useTexts();
  const markers = useMarkers();
  const cursor = useFigureState((state) => state.cursor);
  const { toMarker } = useActions();
  if (markers.length === 0) return null;
  const reached = markerReached(markers, cursor);
  const place = reached === undefined ? 0 : markers.indexOf(reached) + 1;
  return (
    <aside className="callout" aria-label={texts.lookAt} data-here={reached?.row === cursor}>
      <div className="callout-head">
        <span>
          {reached === undefined ? texts.beforeMarkers : texts.marker(number(place), number(markers.length))}
        </span>
        <IconButton
          icon="previous"
          label={texts.previousMarker}
          keyHint="["
          className="button button-icon button-small"
          onClick={() => toMarker(-1)}
        />
        <IconButton
          icon="next"
          label={texts.nextMarker}
          keyHint="]"
          className="button button-icon button-small"
          onClick={() => toMarker(1)}
        />
      </div>
      <p>{(reached ?? markers[0])?.text}</p>
    </aside>
  );
}
