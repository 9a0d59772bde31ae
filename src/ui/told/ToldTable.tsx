import { useRef, useState } from 'react';
import type { Listener, Matrix, Notification } from '../../analysis/notifications/notification.ts';
import { lastSentBefore, notificationAt } from '../../store/told.ts';
import { setName, userName } from '../../words/names.ts';
import { usePlayback } from '../figure.ts';
import { useKeepInView } from '../parts/keep-in-view.ts';
import { UserSign } from '../parts/UserSign.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';
import { ToldRow } from './ToldRow.tsx';

/** Rows that are drawn around the cursor; buttons lead to the others. */
const SHOWN = 40;

interface Props {
  readonly matrix: Matrix;
  /** Those of the matrix that are listed. */
  readonly notifications: readonly Notification[];
  readonly cursor: number;
}

/** The matrix: a row for each event that is sent, a column for each listener in the order in which they are called. */
export function ToldTable({ matrix, notifications, cursor }: Props) {
  const number = useNumber();
  const { told } = useTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const { from, to, move } = useShown(notifications, cursor);
  const current = notificationAt(notifications, cursor);
  useKeepInView(scroller, `[data-index="${current}"]`, 'thead');
  const count = notifications.length;
  return (
    <>
      <div ref={scroller} className="told-scroll scrolls" tabIndex={0} role="region" aria-label={told.region}>
        <table className="table told-table">
          <Head matrix={matrix} />
          <tbody>
            {notifications.slice(from, to).map((notification, index) => (
              <ToldRow
                key={`${notification.row} ${from + index}`}
                notification={notification}
                listeners={matrix.listeners}
                cursor={cursor}
                index={from + index}
                current={from + index === current}
              />
            ))}
          </tbody>
        </table>
      </div>
      {count > SHOWN && (
        <div className="told-pages">
          <p className="quiet">{told.shown(number(from + 1), number(to), number(count))}</p>
          <button
            type="button"
            className="button button-small"
            disabled={from === 0}
            onClick={() => move(-SHOWN)}
          >
            {told.earlier}
          </button>
          <button
            type="button"
            className="button button-small"
            disabled={to === count}
            onClick={() => move(SHOWN)}
          >
            {told.later}
          </button>
        </div>
      )}
    </>
  );
}

/** The part of a long list around the cursor; moved by hand, it stays until the cursor moves. */
function useShown(notifications: readonly Notification[], cursor: number) {
  const count = notifications.length;
  const [moved, setMoved] = useState({ cursor, by: 0 });
  const by = moved.cursor === cursor ? moved.by : 0;
  const wanted = Math.max(lastSentBefore(notifications, cursor), 0) - SHOWN / 2 + by;
  const from = Math.max(0, Math.min(wanted, count - SHOWN));
  const to = Math.min(count, from + SHOWN);
  const move = (rows: number) => setMoved({ cursor, by: by + (from - wanted) + rows });
  return { from, to, move };
}

function Head({ matrix: { listeners } }: { readonly matrix: Matrix }) {
  const { told } = useTexts();
  const playback = usePlayback();
  const homes = useHomes(listeners);
  return (
    <thead>
      <tr>
        <th scope="col" rowSpan={2} className="told-corner">
          {told.notification}
        </th>
        {homes.map(({ name, columns }) => (
          <th key={name} scope="colgroup" colSpan={columns} className="told-home">
            {name}
          </th>
        ))}
      </tr>
      <tr>
        {listeners.map(({ key, user, subscriber, priority }) => (
          <th key={key} scope="col" className="told-listener">
            <span className="told-user">
              <UserSign user={user} />
              {userName(playback, user)}
            </span>
            {priority !== undefined && (
              <span className="told-block">
                {playback.world.subscribers[subscriber]?.name}, {told.priority(priority)}
              </span>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** Neighbours with the same chain share a heading. */
function useHomes(
  listeners: readonly Listener[],
): readonly { readonly name: string; readonly columns: number }[] {
  const { told } = useTexts();
  const playback = usePlayback();
  const homes: { name: string; columns: number }[] = [];
  for (const { chain, subscriber, recorded } of listeners) {
    const blockless = recorded ? told.recorded : told.noBlock;
    const elsewhere = subscriber < 0 ? blockless : told.noChain;
    const named = chain === 'global' ? told.globalChain : told.setChain(setName(playback, chain ?? -1));
    const name = chain === undefined ? elsewhere : named;
    const last = homes.at(-1);
    if (last?.name === name) last.columns += 1;
    else homes.push({ name, columns: 1 });
  }
  return homes;
}
