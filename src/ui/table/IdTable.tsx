import type { Playback } from '../../timeline/playback.ts';
import type { IoasidView, Snapshot } from '../../timeline/snapshot.ts';
import type { Texts } from '../../texts/en.ts';
import { ioasidName, setName, userName, refcountText } from '../../words/names.ts';
import { useActions, useFigureState } from '../figure.ts';
import { StepLink } from '../parts/StepLink.tsx';
import { UserSign } from '../parts/UserSign.tsx';
import { useNumber } from '../parts/use-number.ts';
import { idOrder } from './id-order.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly snapshot: Snapshot;
}

/** More IDs than this are counted; a filter or the search of the page finds the others. */
const SHOWN = 500;

export function IdTable({ playback, snapshot }: Props) {
  const number = useNumber();
  const { tables } = useTexts();
  const { ids: texts } = tables;
  const ids = idOrder(snapshot);
  const shown = ids.slice(0, SHOWN);
  return (
    <table className="table">
      <caption>{texts.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.number}</th>
          <th scope="col">{texts.state}</th>
          <th scope="col" className="table-number">
            {texts.references}
          </th>
          <th scope="col">{texts.heldBy}</th>
          <th scope="col">{texts.set}</th>
          <th scope="col">{texts.spid}</th>
          <th scope="col">{texts.attached}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((id) => (
          <IdRow key={id.place} playback={playback} snapshot={snapshot} id={id} />
        ))}
        {ids.length === 0 && (
          <tr>
            <td colSpan={7}>{texts.none}</td>
          </tr>
        )}
        {ids.length > shown.length && (
          <tr>
            <td colSpan={7}>{tables.more(number(ids.length - shown.length))}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function IdRow({ playback, snapshot, id }: Props & { readonly id: IoasidView }) {
  const { select } = useActions();
  const texts = useTexts().tables.ids;
  const selected = useFigureState(
    ({ selection }) => selection?.kind === 'ioasid' && selection.place === id.place,
  );
  const over = id.state === 'reclaimed';
  return (
    <tr data-selected={selected} data-over={over}>
      <th scope="row">
        <button
          type="button"
          className="table-pick"
          aria-pressed={selected}
          onClick={() => select(selected ? undefined : { kind: 'ioasid', place: id.place })}
        >
          {ioasidName(id.ioasid, id.generation)}
        </button>
      </th>
      <td>
        {id.state}
        {id.orphan && !over && `, ${texts.orphan}`}
        {id.dangling && `, ${texts.dangling}`}
        {id.hidden && `, ${texts.hidden}`}
      </td>
      <td className="table-number">{over || id.refcount === undefined ? '–' : refcountText(id.refcount)}</td>
      <td>
        {id.references.length === 0 && '–'}
        {id.references.map((reference) => (
          <span key={reference.reference} className="table-holder">
            <UserSign user={reference.user} /> {userName(playback, reference.user)}{' '}
            <StepLink row={reference.takenAt} />
          </span>
        ))}
      </td>
      <td>{setName(playback, id.set)}</td>
      <td>{id.spid === undefined ? '–' : id.spid}</td>
      <td>{attachments(playback, snapshot, id, texts)}</td>
    </tr>
  );
}

/** Hardware contexts and borrowed pointers of a life, with what became of them. */
function attachments(
  playback: Playback,
  snapshot: Snapshot,
  id: IoasidView,
  texts: Texts['tables']['ids'],
): string {
  const outlived = (stale: boolean): string => (stale ? `, ${texts.outlived}` : '');
  const contexts = snapshot.contexts
    .filter((context) => context.life === id.life)
    .map(
      ({ user, context, dma, stale }) =>
        `${userName(playback, user)}: ${context}${dma ? `, ${texts.dmaRuns}` : ''}${outlived(stale)}`,
    );
  const pointers = snapshot.borrowed
    .filter((pointer) => pointer.life === id.life)
    .map(({ user, stale }) => `${userName(playback, user)}: ${texts.borrowed}${outlived(stale)}`);
  return [...contexts, ...pointers].join('; ') || '–';
}
