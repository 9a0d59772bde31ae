import { useMemo } from 'react';
import { callCounts } from '../../store/call-counts.ts';
import { isFiltering } from '../../store/filter.ts';
import { NO_FILTER, type Filter, type OutcomeClass } from '../../store/state.ts';
import { ioasidName, setName } from '../../words/names.ts';
import { useActions, useFigureState, usePlayback, useVisibleRows } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { number } from '../parts/number.ts';
import { Popover } from '../parts/Popover.tsx';
import { Choices } from './Choices.tsx';
import { FILTER_ID } from './filter-id.ts';

const OUTCOMES: readonly { readonly value: OutcomeClass; readonly label: string }[] = [
  { value: 'ok', label: 'went well' },
  { value: 'refused', label: 'refused' },
  { value: 'unheld', label: 'unheld drop' },
  { value: 'oops', label: 'oops' },
];

/** Which steps the slider visits: by user, ID, call, outcome and text. */
export function FilterMenu() {
  const filter = useFigureState((state) => state.filter);
  const visible = useVisibleRows();
  const active = isFiltering(filter);
  return (
    <Popover
      id={FILTER_ID}
      panelLabel="Filter"
      panelClass="filter"
      title="Filter (/)"
      className={active ? 'button button-on' : 'button'}
      button={
        <>
          <Icon name="filter" />
          <span className="button-text">Filter</span>
          {visible !== undefined && <span className="badge">{number(visible.length)}</span>}
        </>
      }
    >
      <FilterForm filter={filter} active={active} />
    </Popover>
  );
}

function FilterForm({ filter, active }: { readonly filter: Filter; readonly active: boolean }) {
  const playback = usePlayback();
  const { setFilter } = useActions();
  const calls = useMemo(
    () => callCounts(playback).map(({ call, count }) => ({ value: call, label: call, count })),
    [playback],
  );
  const { users, places } = playback.cast;
  const change = (part: Partial<Filter>) => setFilter({ ...filter, ...part });
  return (
    <form className="filter-form" onSubmit={(event) => event.preventDefault()}>
      <div className="filter-text">
        <input
          type="search"
          className="field"
          data-autofocus
          aria-label="Steps that contain"
          placeholder="Steps that contain…"
          value={filter.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <button type="button" className="button" disabled={!active} onClick={() => setFilter(NO_FILTER)}>
          Clear
        </button>
      </div>
      <Choices
        legend="Outcome"
        options={OUTCOMES}
        chosen={filter.outcomes}
        onChange={(outcomes) => change({ outcomes })}
      />
      <Choices
        legend="User"
        options={users.map(({ user, name }) => ({ value: user, label: name, user }))}
        chosen={filter.users}
        onChange={(chosen) => change({ users: chosen })}
      />
      <Choices
        legend="IOASID"
        options={places.map(({ place, ioasid, set }) => ({
          value: place,
          label: `${ioasidName(ioasid)} in ${setName(playback, set)}`,
        }))}
        chosen={filter.places}
        onChange={(chosen) => change({ places: chosen })}
      />
      <Choices
        legend="Call"
        options={calls}
        chosen={filter.calls}
        onChange={(chosen) => change({ calls: chosen })}
      />
    </form>
  );
}
