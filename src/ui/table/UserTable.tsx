import type { Playback } from '../../timeline/playback.ts';
import type { Snapshot } from '../../timeline/snapshot.ts';
import { ioasidName, stepNumber, userName } from '../../words/names.ts';
import { UserSign } from '../parts/UserSign.tsx';
import { number } from '../parts/number.ts';

interface Props {
  readonly playback: Playback;
  readonly snapshot: Snapshot;
}

export function UserTable({ playback, snapshot }: Props) {
  return (
    <table className="table">
      <caption>Users</caption>
      <thead>
        <tr>
          <th scope="col">User</th>
          <th scope="col" className="table-number">
            References held
          </th>
          <th scope="col">On</th>
          <th scope="col" className="table-number">
            Work waiting
          </th>
          <th scope="col">Thread</th>
        </tr>
      </thead>
      <tbody>
        {snapshot.users.map(({ user, held, queued, stoppedAt }) => (
          <tr key={user}>
            <th scope="row">
              <UserSign user={user} /> {userName(playback, user)}
            </th>
            <td className="table-number">{number(held)}</td>
            <td>{heldOn(snapshot, user)}</td>
            <td className="table-number">{number(queued)}</td>
            <td>{stoppedAt < 0 ? 'runs' : `stopped at ${stepNumber(stoppedAt)}`}</td>
          </tr>
        ))}
        {snapshot.users.length === 0 && (
          <tr>
            <td colSpan={5}>Nobody has done anything yet.</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

/** More IDs than this are only counted. */
const NAMED = 12;

function heldOn(snapshot: Snapshot, user: number): string {
  const names = snapshot.ids
    .filter((id) => id.references.some((reference) => reference.user === user))
    .map((id) => ioasidName(id.ioasid, id.generation));
  const rest = names.length - NAMED;
  return `${names.slice(0, NAMED).join(', ') || '–'}${rest > 0 ? ` and ${number(rest)} more` : ''}`;
}
