import type { BalancedLife } from '../../store/balance.ts';
import type { Playback } from '../../timeline/playback.ts';
import { ioasidName, setName, refcountText } from '../../words/names.ts';
import { useActions, useFigureState } from '../figure.ts';
import { useNumber } from '../parts/use-number.ts';
import { LooseDrops } from './LooseDrops.tsx';
import { HolderRows } from './HolderRows.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly life: BalancedLife;
  /** Rows that are in order are left out. */
  readonly partial: boolean;
}

/** The account of one life of a number. */
export function LifeTable({ playback, life, partial }: Props) {
  const number = useNumber();
  const { select } = useActions();
  const { balance: texts } = useTexts();
  const { place } = playback.life(life.life);
  const selected = useFigureState(
    ({ selection }) => selection?.kind === 'ioasid' && selection.place === place,
  );
  const name = ioasidName(life.ioasid, life.generation);
  return (
    <section className="balance-life" aria-label={`IOASID ${name}`}>
      <header className="balance-life-head">
        <button
          type="button"
          className="table-pick"
          aria-pressed={selected}
          aria-label={`IOASID ${name}`}
          onClick={() => select(selected ? undefined : { kind: 'ioasid', place })}
        >
          {name}
        </button>
        <span className="balance-state">
          {life.state}
          {life.refcount !== undefined && `, ${texts.refcount(refcountText(life.refcount))}`}
        </span>
        <span className="quiet">{texts.inSet(setName(playback, life.set))}</span>
        <span className="balance-sum">
          {texts.taken(number(life.taken))}, {texts.dropped(number(life.dropped))},{' '}
          <strong>{texts.held(number(life.held))}</strong>
        </span>
      </header>
      {life.looseDrops.length > 0 && <LooseDrops playback={playback} life={life} />}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{texts.holder}</th>
            <th scope="col">{texts.takenHead}</th>
            <th scope="col">{texts.droppedHead}</th>
            <th scope="col">{texts.standing}</th>
          </tr>
        </thead>
        {life.holders.map((holder) => (
          <HolderRows key={holder.user} playback={playback} holder={holder} partial={partial} />
        ))}
      </table>
    </section>
  );
}
