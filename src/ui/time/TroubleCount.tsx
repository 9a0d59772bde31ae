import { useMemo } from 'react';
import { outcomeCounts } from '../../store/outcome-counts.ts';
import { useActions, usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { number } from '../parts/number.ts';

/** How much went wrong in the whole log; a click goes to the next of it. */
export function TroubleCount() {
  const playback = usePlayback();
  const { toNextNotable } = useActions();
  const counts = useMemo(() => outcomeCounts(playback), [playback]);
  const parts = [
    counts.oops > 0 ? `${number(counts.oops)} oops` : '',
    counts.unheld > 0 ? `${number(counts.unheld)} unheld` : '',
    counts.refused > 0 ? `${number(counts.refused)} refused` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return <p className="trouble quiet">nothing refused</p>;
  return (
    <button
      type="button"
      className="button button-plain trouble"
      title="To the next refused call or unheld drop (H)"
      onClick={toNextNotable}
    >
      <Icon name="warning" />
      {parts.join(', ')}
      <span className="trouble-next">
        next
        <Icon name="next" />
      </span>
    </button>
  );
}
