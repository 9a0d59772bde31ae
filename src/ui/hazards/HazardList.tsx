import { useCallback, useMemo, useState } from 'react';
import type { Hazard } from '../../analysis/hazards/rule.ts';
import {
  ALL_HAZARDS,
  hazardCounts,
  hazardPasses,
  SEVERITIES,
  severityCounts,
  type HazardFilter,
} from '../../store/hazards.ts';
import { useActions, useFigureState, useHazards, usePlayback } from '../figure.ts';
import { useNumber } from '../parts/use-number.ts';
import { Choices } from '../time/Choices.tsx';
import { HazardItem } from './HazardItem.tsx';
import { useTexts } from '../use-texts.ts';

/** More than this are counted; the choices above find the others. */
const SHOWN = 200;

/** Filters are for lists that cannot be seen at a glance. */
const FEW = 4;

/** Everything that goes wrong in the log, in the order in which it begins. */
export function HazardList() {
  const number = useNumber();
  const { hazards: texts } = useTexts();
  const hazards = useHazards();
  const [filter, setFilter] = useState(ALL_HAZARDS);
  const cursor = useFigureState((state) => state.cursor);
  const pick = usePick();
  if (hazards === undefined) return <p className="list-empty">{texts.searching}</p>;
  if (hazards.length === 0) {
    return <p className="list-empty">{texts.none}</p>;
  }
  const passing = hazards.filter((hazard) => hazardPasses(filter, hazard));
  const shown = passing.slice(0, SHOWN);
  return (
    <div className="hazards scrolls" role="group" aria-label={texts.list} tabIndex={0}>
      {hazards.length > FEW && <HazardChoices hazards={hazards} filter={filter} onChange={setFilter} />}
      <ol>
        {shown.map((hazard, index) => (
          <HazardItem
            key={`${hazard.code} ${hazard.row} ${index}`}
            hazard={hazard}
            when={whenIs(hazard.row, cursor)}
            onPick={pick}
          />
        ))}
      </ol>
      {passing.length === 0 && <p className="list-empty">{texts.noneOfKind}</p>}
      {passing.length > SHOWN && <p className="list-empty">{texts.more(number(passing.length - SHOWN))}</p>}
    </div>
  );
}

function usePick(): (hazard: Hazard) => void {
  const playback = usePlayback();
  const { seek, select } = useActions();
  return useCallback(
    ({ row, life }: Hazard) => {
      seek(row);
      select(life === undefined ? undefined : { kind: 'ioasid', place: playback.life(life).place });
    },
    [playback, seek, select],
  );
}

function whenIs(row: number, cursor: number): 'past' | 'now' | 'future' {
  if (row === cursor) return 'now';
  return row < cursor ? 'past' : 'future';
}

interface ChoicesProps {
  readonly hazards: readonly Hazard[];
  readonly filter: HazardFilter;
  readonly onChange: (filter: HazardFilter) => void;
}

function HazardChoices({ hazards, filter, onChange }: ChoicesProps) {
  const { hazards: texts } = useTexts();
  const severities = useMemo(() => severityCounts(hazards), [hazards]);
  const kinds = useMemo(() => hazardCounts(hazards), [hazards]);
  return (
    <div className="hazard-choices">
      <Choices
        legend={texts.severity}
        options={SEVERITIES.filter((severity) => severities[severity] > 0).map((severity) => ({
          value: severity,
          label: texts.severities[severity],
          count: severities[severity],
        }))}
        chosen={filter.severities}
        onChange={(chosen) => onChange({ ...filter, severities: chosen })}
      />
      <Choices
        legend={texts.kind}
        options={kinds.map(({ code, title, count }) => ({ value: code, label: title, count }))}
        chosen={filter.codes}
        onChange={(codes) => onChange({ ...filter, codes })}
      />
    </div>
  );
}
