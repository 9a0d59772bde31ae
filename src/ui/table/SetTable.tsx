import type { Playback } from '../../timeline/playback.ts';
import type { Snapshot } from '../../timeline/snapshot.ts';
import { number } from '../parts/number.ts';

interface Props {
  readonly playback: Playback;
  readonly snapshot: Snapshot;
}

export function SetTable({ playback, snapshot }: Props) {
  const known = snapshot.sets.filter((set) => set.set >= 0 && set.state !== 'unborn');
  return (
    <table className="table">
      <caption>Sets</caption>
      <thead>
        <tr>
          <th scope="col">Set</th>
          <th scope="col">State</th>
          <th scope="col" className="table-number">
            In use
          </th>
          <th scope="col" className="table-number">
            Quota
          </th>
          <th scope="col">Token</th>
          <th scope="col">Told in this order</th>
        </tr>
      </thead>
      <tbody>
        {known.map((set) => {
          const cast = playback.cast.sets.find((each) => each.set === set.set);
          return (
            <tr key={set.set} data-over={set.state === 'gone'}>
              <th scope="row">{cast?.name}</th>
              <td>{set.state}</td>
              <td className="table-number">{number(set.nr)}</td>
              <td className="table-number">{number(set.quota)}</td>
              <td>{cast?.token ?? '–'}</td>
              <td>{chain(playback, set.chain)}</td>
            </tr>
          );
        })}
        {known.length === 0 && (
          <tr>
            <td colSpan={6}>There is no set yet.</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={6}>
            Capacity: {number(snapshot.available)} of {number(snapshot.capacity)} left. Global chain:{' '}
            {chain(playback, snapshot.globalChain)}.
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function chain(playback: Playback, subscribers: readonly number[]): string {
  return subscribers.map((index) => playback.world.subscribers[index]?.user ?? '?').join(', ') || 'nobody';
}
