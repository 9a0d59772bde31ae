import type { Playback } from '../../timeline/playback.ts';
import type { Snapshot } from '../../timeline/snapshot.ts';
import { ioasidName, stepNumber, userName } from '../../words/names.ts';
import { UserSign } from '../parts/UserSign.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly snapshot: Snapshot;
}

export function UserTable({ playback, snapshot }: Props) {
  const number = useNumber();
  const { tables } = useTexts();
  const { users: texts } = tables;
  return (
    <table className="table">
      <caption>{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.user}</th>
          <th scope="col" className="table-number">
            {texts.held}
          </th>
          <th scope="col">{texts.on}</th>
          <th scope="col" className="table-number">
            {texts.waiting}
          </th>
          <th scope="col">{texts.thread}</th>
        </tr>
      </thead>
      <tbody>
        {snapshot.users.map(({ user, held, queued, stoppedAt }) => (
          <tr key={user}>
            <th scope="row">
              <UserSign user={user} /> {userName(playback, user)}
            </th>
            <td className="table-number">{number(held)}</td>
            <td>{heldOn(snapshot, user, (count) => tables.more(number(count)))}</td>
            <td className="table-number">{number(queued)}</td>
            <td>{stoppedAt < 0 ? texts.runs : texts.stopped(stepNumber(stoppedAt))}</td>
          </tr>
        ))}
        {snapshot.users.length === 0 && (
          <tr>
            <td colSpan={5}>{texts.none}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** More IDs than this are only counted. */
const NAMED = 12;

function heldOn(snapshot: Snapshot, user: number, more: (count: number) => string): string {
  const names = snapshot.ids
    .filter((id) => id.references.some((reference) => reference.user === user))
    .map((id) => ioasidName(id.ioasid, id.generation));
  const rest = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ') || '–'}${rest > 0 ? ` ${more(rest)}` : ''}`;
}
