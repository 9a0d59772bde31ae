import { memo } from 'react';
import type { Listener, Notification } from '../../analysis/notifications/notification.ts';
import { eventText } from '../../words/effect-text.ts';
import { ioasidName, lifeName, userName } from '../../words/names.ts';
import { useHazards, usePlayback } from '../figure.ts';
import { CallName } from '../parts/CallName.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { cellHazard } from '../../store/told.ts';
import { ToldCell } from './ToldCell.tsx';

interface Props {
  readonly notification: Notification;
  readonly listeners: readonly Listener[];
  readonly cursor: number;
  /** Among those that are listed. */
  readonly index: number;
  readonly current: boolean;
}

/** One event: what is sent, by which call, and how each listener fares. */
export const ToldRow = memo(function ToldRow({ notification, listeners, cursor, index, current }: Props) {
  const playback = usePlayback();
  const hazards = useHazards() ?? [];
  const { row, event, ioasid, life, call, user, cells } = notification;
  const about = life >= 0 ? lifeName(playback, life) : ioasid >= 0 ? ioasidName(ioasid) : '';
  return (
    <tr
      data-index={index}
      data-selected={current}
      aria-current={current ? 'step' : undefined}
      data-when={row > cursor ? 'future' : 'past'}
    >
      <th scope="row" className="told-event">
        <span className="told-sent">
          <StepLink row={row} /> {eventText(event)} {about}
        </span>
        <span className="told-call">
          {userName(playback, user)} <CallName text={call} brief />
        </span>
      </th>
      {listeners.map(({ key }) => {
        const cell = cells.get(key);
        return cell === undefined ? (
          <td key={key} className="told-none">
            –
          </td>
        ) : (
          <ToldCell key={key} cell={cell} cursor={cursor} hazard={cellHazard(notification, cell, hazards)} />
        );
      })}
    </tr>
  );
});
