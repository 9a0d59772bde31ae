import { useMemo } from 'react';
import { outcomeCounts } from '../../store/outcome-counts.ts';
import { severityCounts } from '../../store/hazards.ts';
import { countOf } from '../../words/names.ts';
import { useActions, useHazards, usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { number } from '../parts/number.ts';

/** How much goes wrong in the whole log; a click goes to the next of it. */
export function TroubleCount() {
  return (
    <div className="troubles" role="group" aria-label="What goes wrong">
      <RefusedCount />
      <HazardCount />
    </div>
  );
}

function HazardCount() {
  const hazards = useHazards();
  const { toNextHazard } = useActions();
  if (hazards === undefined) return <p className="trouble quiet">looking for hazards…</p>;
  if (hazards.length === 0) return <p className="trouble quiet">no hazards</p>;
  const { error, warning, note } = severityCounts(hazards);
  const bad = error + warning;
  const parts = [
    bad > 0 ? `${number(bad)} ${bad === 1 ? 'hazard' : 'hazards'}` : '',
    note > 0 ? countOf(note, 'note') : '',
  ].filter((part) => part !== '');
  return (
    <button
      type="button"
      className="button button-plain trouble"
      data-hazard={bad > 0}
      title="To the next hazard (H)"
      onClick={toNextHazard}
    >
      <Icon name={bad > 0 ? 'warning' : 'info'} />
      {parts.join(', ')}
      <span className="trouble-next">
        next
        <Icon name="next" />
      </span>
    </button>
  );
}

/** Calls that were refused are part of every healthy log too; they are no hazards, but worth finding. */
function RefusedCount() {
  const playback = usePlayback();
  const { toNextNotable } = useActions();
  const counts = useMemo(() => outcomeCounts(playback), [playback]);
  const parts = [
    counts.oops > 0 ? `${number(counts.oops)} oops` : '',
    counts.unheld > 0 ? `${number(counts.unheld)} unheld` : '',
    counts.refused > 0 ? `${number(counts.refused)} refused` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return (
    <button
      type="button"
      className="button button-plain trouble"
      title="To the next refused call or unheld drop (Shift H)"
      onClick={toNextNotable}
    >
      {parts.join(', ')}
    </button>
  );
}
