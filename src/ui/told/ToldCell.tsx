import { Fragment } from 'react';
import type { Hazard } from '../../analysis/hazards/rule.ts';
import type { Cell, QueuedWork } from '../../analysis/notifications/notification.ts';
import { useActions } from '../figure.ts';
import { HazardLink } from '../hazards/HazardLink.tsx';
import { Icon } from '../parts/Icon.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly cell: Cell;
  readonly cursor: number;
  readonly hazard: Hazard | undefined;
}

/** What one listener does when it is told, or why it is not. A click goes there. */
export function ToldCell({ cell, cursor, hazard }: Props) {
  const { seek } = useActions();
  const { row, until, standing, hole, work } = cell;
  const here = cursor >= row && cursor <= until && standing === 'told';
  return (
    <td data-standing={standing} data-hole={hole} data-when={row > cursor ? 'future' : 'past'}>
      <button
        type="button"
        className="told-cell"
        aria-current={here ? 'step' : undefined}
        onClick={() => seek(row)}
      >
        {standing === 'told' ? <Reaction cell={cell} /> : <Absence cell={cell} />}
      </button>
      {work.map((item) => (
        <Work key={item.queuedAt} work={item} cursor={cursor} />
      ))}
      {hazard !== undefined && <HazardLink hazard={hazard} />}
    </td>
  );
}

function Reaction({ cell }: { readonly cell: Cell }) {
  const { told } = useTexts();
  const { turn, late, taken, dropped, stops, died, times } = cell;
  const calls = cell.actions.filter(({ call }) => call !== 'queue_work').map(({ call }) => shortCall(call));
  const results = [
    taken.length > 0 ? told.taken(told.references(taken.length)) : '',
    dropped.length > 0 ? told.dropped(told.references(dropped.length)) : '',
    stops ? told.stops : '',
    died ? told.died : '',
    times > 1 ? told.twice(times) : '',
    late ? told.late : '',
  ].filter((text) => text !== '');
  const idle = calls.length === 0 && cell.work.length === 0 && !stops;
  return (
    <>
      <span className="told-line">
        <span className="told-turn">{told.turn(turn + 1)}</span>
        {idle ? (
          <span className="quiet">{told.nothing}</span>
        ) : (
          <code className="told-calls">
            {(calls.length > 0 ? calls : ['queue_work']).map((call, index, all) => (
              <Fragment key={`${call} ${index}`}>
                <span>
                  {call}
                  {index < all.length - 1 && ','}
                </span>{' '}
              </Fragment>
            ))}
          </code>
        )}
      </span>
      {results.map((text) => (
        <span key={text} className="told-result">
          {text}
        </span>
      ))}
    </>
  );
}

function Absence({ cell }: { readonly cell: Cell }) {
  const { told } = useTexts();
  const { standing, hole, unregistered, holds } = cell;
  if (standing === 'told') return null;
  return (
    <>
      <span className="told-line">
        {hole && <Icon name="warning" />}
        {told.notTold}
      </span>
      <span className="told-result">{told.because[unregistered ? 'unregistered' : standing]}</span>
      {holds > 0 && <span className="told-result">{told.holding(holds)}</span>}
    </>
  );
}

/** Deferred work, as far as the cursor knows of it. */
function Work({ work, cursor }: { readonly work: QueuedWork; readonly cursor: number }) {
  const { told } = useTexts();
  const { ranAt } = work;
  if (ranAt < 0) return <span className="told-work">{told.workNever}</span>;
  return (
    <span className="told-work" data-done={ranAt <= cursor}>
      {ranAt <= cursor ? told.workRan : told.workWaits} <StepLink row={ranAt} />
    </span>
  );
}

/** Cells are narrow: the prefix that all calls share is left out. */
function shortCall(call: string): string {
  return call.replace(/^ioasid_/, '');
}
