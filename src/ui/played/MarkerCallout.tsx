import { markerReached } from '../../store/markers.ts';
import { useActions, useFigureState } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useMarkers } from '../use-markers.ts';

/** What to look at now: the text of the last marker one has come to. Its place never changes height with the text. */
export function MarkerCallout() {
  const markers = useMarkers();
  const cursor = useFigureState((state) => state.cursor);
  const { toMarker } = useActions();
  if (markers.length === 0) return null;
  const reached = markerReached(markers, cursor);
  const number = reached === undefined ? 0 : markers.indexOf(reached) + 1;
  return (
    <aside className="callout" aria-label="What to look at" data-here={reached?.row === cursor}>
      <div className="callout-head">
        <span>
          {reached === undefined ? 'Before the first marker' : `Marker ${number} of ${markers.length}`}
        </span>
        <IconButton
          icon="previous"
          label="Previous marker"
          keyHint="["
          className="button button-icon button-small"
          onClick={() => toMarker(-1)}
        />
        <IconButton
          icon="next"
          label="Next marker"
          keyHint="]"
          className="button button-icon button-small"
          onClick={() => toMarker(1)}
        />
      </div>
      <p>{(reached ?? markers[0])?.text}</p>
    </aside>
  );
}
