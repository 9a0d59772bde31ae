import { useMemo } from 'react';
import { callCounts } from '../../store/call-counts.ts';
import { isFiltering } from '../../store/filter.ts';
import { NO_FILTER, type Filter, type OutcomeClass } from '../../store/state.ts';
import { ioasidName, setName } from '../../words/names.ts';
import { useActions, useFigureState, usePlayback, useVisibleRows } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { useNumber } from '../parts/use-number.ts';
import { Popover } from '../parts/Popover.tsx';
import { Choices } from './Choices.tsx';
import { FILTER_ID } from './filter-id.ts';
import { useTexts } from '../use-texts.ts';

const OUTCOMES: readonly OutcomeClass[] = ['ok', 'refused', 'unheld', 'oops'];

/** Which steps the slider visits: by user, ID, call, outcome and text. */
export function FilterMenu() {
  const number = useNumber();
  const { time: texts } = useTexts();
  const filter = useFigureState((state) => state.filter);
  const visible = useVisibleRows();
  const active = isFiltering(filter);
  return (
    <Popover
      id={FILTER_ID}
      panelLabel={texts.filter}
      panelClass="filter"
      title={texts.filterHint}
      className={active ? 'button button-on' : 'button'}
      button={
        <>
          <Icon name="filter" />
          <span className="button-text">{texts.filter}</span>
          {visible !== undefined && <span className="badge">{number(visible.length)}</span>}
        </>
      }
    >
      <FilterForm filter={filter} active={active} />
    </Popover>
  );
}

function FilterForm({ filter, active }: { readonly filter: Filter; readonly active: boolean }) {
  const { time: texts } = useTexts();
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
          aria-label={texts.filterText}
          placeholder={texts.filterPlaceholder}
          value={filter.text}
          onChange={(event) => change({ text: event.target.value })}
        />
        <button type="button" className="button" disabled={!active} onClick={() => setFilter(NO_FILTER)}>
          {texts.clear}
        </button>
      </div>
      <Choices
        legend={texts.outcome}
        options={OUTCOMES.map((value) => ({ value, label: texts.outcomes[value] }))}
        chosen={filter.outcomes}
        onChange={(outcomes) => change({ outcomes })}
      />
      <Choices
        legend={texts.user}
        options={users.map(({ user, name }) => ({ value: user, label: name, user }))}
        chosen={filter.users}
        onChange={(chosen) => change({ users: chosen })}
      />
      <Choices
        legend={texts.ioasid}
        options={places.map(({ place, ioasid, set }) => ({
          value: place,
          label: texts.idInSet(ioasidName(ioasid), setName(playback, set)),
        }))}
        chosen={filter.places}
        onChange={(chosen) => change({ places: chosen })}
      />
      <Choices
        legend={texts.call}
        options={calls}
        chosen={filter.calls}
        onChange={(chosen) => change({ calls: chosen })}
      />
    </form>
  );
}
