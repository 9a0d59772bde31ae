import type { Playback } from '../../timeline/playback.ts';
import type { Snapshot } from '../../timeline/snapshot.ts';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly snapshot: Snapshot;
}

export function SetTable({ playback, snapshot }: Props) {
  const number = useNumber();
  const texts = useTexts().tables.sets;
  const known = snapshot.sets.filter((set) => set.set >= 0 && set.state !== 'unborn');
  return (
    <table className="table">
      <caption>{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.set}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col" className="table-number">
            {texts.used}
          </th>
          <th scope="col" className="table-number">
            {texts.quota}
          </th>
          <th scope="col">{texts.token}</th>
          <th scope="col">{texts.chain}</th>
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
              <td>{chain(playback, set.chain) || texts.nobody}</td>
            </tr>
          );
        })}
        {known.length === 0 && (
          <tr>
            <td colSpan={6}>{texts.none}</td>
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={6}>
            {texts.capacity(number(snapshot.available), number(snapshot.capacity))}{' '}
            {texts.globalChain(chain(playback, snapshot.globalChain) || texts.nobody)}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function chain(playback: Playback, subscribers: readonly number[]): string {
  return subscribers.map((index) => playback.world.subscribers[index]?.user ?? '?').join(', ');
}
