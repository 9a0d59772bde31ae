import { useMemo } from 'react';
import { outcomeCounts } from '../../store/outcome-counts.ts';
import { severityCounts } from '../../store/hazards.ts';
import { useActions, useHazards, usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';

/** How much goes wrong in the whole log; a click goes to the next of it. */
export function TroubleCount() {
  const { time: texts } = useTexts();
  return (
    <div className="troubles" role="group" aria-label={texts.troubles}>
      <RefusedCount />
      <HazardCount />
    </div>
  );
}

function HazardCount() {
  const number = useNumber();
  const { time: texts } = useTexts();
  const hazards = useHazards();
  const { toNextHazard } = useActions();
  if (hazards === undefined) return <p className="trouble quiet">{texts.lookingForHazards}</p>;
  if (hazards.length === 0) return <p className="trouble quiet">{texts.noHazards}</p>;
  const { error, warning, note } = severityCounts(hazards);
  const bad = error + warning;
  const parts = [bad > 0 ? texts.hazards(bad, number(bad)) : '', note > 0 ? texts.notes(note) : ''].filter(
    (part) => part !== '',
  );
  return (
    <button
      type="button"
      className="button button-plain trouble"
      data-hazard={bad > 0}
      title={texts.toHazard}
      onClick={toNextHazard}
    >
      <Icon name={bad > 0 ? 'warning' : 'info'} />
      <span className="trouble-text">{parts.join(', ')}</span>
      <span className="trouble-next">
        {texts.next}
        <Icon name="next" />
      </span>
    </button>
  );
}

/** Calls that were refused are part of every healthy log too; they are no hazards, but worth finding. */
function RefusedCount() {
  const number = useNumber();
  const { time: texts } = useTexts();
  const playback = usePlayback();
  const { toNextNotable } = useActions();
  const counts = useMemo(() => outcomeCounts(playback), [playback]);
  const parts = [
    counts.oops > 0 ? texts.oops(number(counts.oops)) : '',
    counts.unheld > 0 ? texts.unheld(number(counts.unheld)) : '',
    counts.refused > 0 ? texts.refused(number(counts.refused)) : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return (
    <button
      type="button"
      className="button button-plain trouble"
      title={texts.toRefused}
      onClick={toNextNotable}
    >
      <span className="trouble-text">{parts.join(', ')}</span>
    </button>
  );
}
