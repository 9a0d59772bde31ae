import { useDeferredValue, useMemo, useState } from 'react';
import { balanceAt, currentRepairs } from '../../store/balance.ts';
import { countOf } from '../../words/names.ts';
import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { number } from '../parts/number.ts';
import { LifeTable } from './LifeTable.tsx';

type Scope = 'cursor' | 'log';

const SCOPES: readonly { readonly value: Scope; readonly label: string }[] = [
  { value: 'cursor', label: 'Up to this step' },
  { value: 'log', label: 'Whole log' },
];

/** More lives than this are counted. */
const SHOWN = 100;

/** References as accounts: who took each, who dropped it, and what is still open. */
export function BalanceView() {
  const playback = usePlayback();
  const [scope, setScope] = useState<Scope>('cursor');
  const [onlyUnpaired, setOnlyUnpaired] = useState(false);
  const repairs = useFigureState(currentRepairs);
  const { setRepairs } = useActions();
  const cursor = useFigureState((state) => state.cursor);
  // Scrubbing through a long log goes on while the accounts catch up.
  const row = useDeferredValue(scope === 'log' ? playback.length - 1 : cursor);
  const { lives, total } = useMemo(
    () => balanceAt(playback, Math.min(row, playback.length - 1), { onlyUnpaired, repairs }),
    [playback, row, onlyUnpaired, repairs],
  );
  return (
    <div className="balance scrolls" tabIndex={0} role="region" aria-label="References by holder">
      <div className="balance-head">
        <div className="segmented" role="group" aria-label="How much of the log">
          {SCOPES.map(({ value, label }) => (
            <button key={value} type="button" aria-pressed={scope === value} onClick={() => setScope(value)}>
              {label}
            </button>
          ))}
        </div>
        <label className="balance-only">
          <input
            type="checkbox"
            checked={onlyUnpaired}
            onChange={(event) => setOnlyUnpaired(event.target.checked)}
          />
          Unpaired only
        </label>
        {repairs.length > 0 && (
          <button type="button" className="button button-small" onClick={() => setRepairs([])}>
            Pair by rule again
          </button>
        )}
        <p className="balance-total">
          {number(total.taken)} taken, {number(total.dropped)} dropped,{' '}
          <strong>{number(total.held)} held</strong>
        </p>
      </div>
      {lives.length === 0 && <p className="quiet">{emptyText(onlyUnpaired, total.taken)}</p>}
      {lives.slice(0, SHOWN).map((life) => (
        <LifeTable key={life.life} playback={playback} life={life} partial={onlyUnpaired} />
      ))}
      {lives.length > SHOWN && (
        <p className="quiet">and {countOf(lives.length - SHOWN, 'more life', 'more lives')}</p>
      )}
    </div>
  );
}

function emptyText(onlyUnpaired: boolean, taken: number): string {
  if (taken === 0) return 'No reference has been taken yet.';
  return onlyUnpaired ? 'Every reference that should be dropped has been, by the one who took it.' : '';
}
