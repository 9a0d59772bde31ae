import { useDeferredValue, useMemo, useState } from 'react';
import type { Matrix } from '../../analysis/notifications/notification.ts';
import { nothingTold } from '../../store/told.ts';
import { eventText } from '../../words/effect-text.ts';
import { listOf } from '../../words/names.ts';
import { useFigureState, usePlayback } from '../figure.ts';
import { useNumber } from '../parts/use-number.ts';
import { useReadFraction, useWholeLog } from '../use-whole-log.ts';
import { useTexts } from '../use-texts.ts';
import { ToldTable } from './ToldTable.tsx';

/** Who is told of which event, and who should be and is not. */
export function ToldView() {
  const found = useWholeLog();
  return <div className="told">{found === undefined ? <Reading /> : <Told matrix={found.matrix} />}</div>;
}

function Reading() {
  const { told } = useTexts();
  return <p className="told-empty quiet">{told.reading(Math.floor(useReadFraction() * 100))}</p>;
}

function Told({ matrix }: { readonly matrix: Matrix }) {
  const number = useNumber();
  const { told } = useTexts();
  const { semantics } = usePlayback();
  const [onlyHoles, setOnlyHoles] = useState(false);
  const cursor = useDeferredValue(useFigureState((state) => state.cursor));
  const { notifications } = matrix;
  const holes = useMemo(() => notifications.reduce((sum, each) => sum + each.holes, 0), [notifications]);
  const shown = useMemo(
    () => (onlyHoles ? notifications.filter((each) => each.holes > 0) : notifications),
    [notifications, onlyHoles],
  );
  if (notifications.length === 0) {
    const why = {
      'no-events': told.noEvents,
      'nothing-sent': told.nothingSent,
      'nobody-listens': told.nobodyListens,
    };
    return (
      <div className="told-empty">
        <p>{why[nothingTold(matrix, semantics)]}</p>
        <Unheard matrix={matrix} />
      </div>
    );
  }
  return (
    <>
      <div className="told-head">
        <p>
          {told.sum(
            told.notifications(number(notifications.length), notifications.length === 1),
            holes === 0 ? told.noHoles : told.holes(number(holes), holes === 1),
          )}
        </p>
        {(holes > 0 || onlyHoles) && (
          <label className="balance-only">
            <input
              type="checkbox"
              checked={onlyHoles}
              onChange={(event) => setOnlyHoles(event.target.checked)}
            />
            {told.holesOnly}
          </label>
        )}
      </div>
      <ToldTable matrix={matrix} notifications={shown} cursor={cursor} />
      <Unheard matrix={matrix} />
    </>
  );
}

/** What was sent and could reach nobody: counted, so that nothing is left out without a word. */
function Unheard({ matrix: { unheard } }: { readonly matrix: Matrix }) {
  const number = useNumber();
  const { told } = useTexts();
  if (unheard.size === 0) return null;
  const events = [...unheard].map(([event, times]) => told.eventTimes(eventText(event), number(times)));
  return <p className="told-unheard quiet">{told.unheard(listOf(events))}</p>;
}
