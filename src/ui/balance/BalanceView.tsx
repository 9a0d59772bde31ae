import { useDeferredValue, useMemo, useState } from 'react';
import { balanceAt, currentRepairs } from '../../store/balance.ts';
import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { useNumber } from '../parts/use-number.ts';
import { LifeTable } from './LifeTable.tsx';
import { useTexts } from '../use-texts.ts';

type Scope = 'cursor' | 'log';

/** More lives than this are counted. */
const SHOWN = 100;

/** References as accounts: who took each, who dropped it, and what is still open. */
export function BalanceView() {
  const number = useNumber();
  const { balance: texts } = useTexts();
  const scopes = { cursor: texts.upToHere, log: texts.wholeLog } as const;
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
    <div className="balance scrolls" tabIndex={0} role="region" aria-label={texts.region}>
      <div className="balance-head">
        <div className="segmented" role="group" aria-label={texts.scope}>
          {(['cursor', 'log'] as const).map((value) => (
            <button key={value} type="button" aria-pressed={scope === value} onClick={() => setScope(value)}>
              {scopes[value]}
            </button>
          ))}
        </div>
        <label className="balance-only">
          <input
            type="checkbox"
            checked={onlyUnpaired}
            onChange={(event) => setOnlyUnpaired(event.target.checked)}
          />
          {texts.unpairedOnly}
        </label>
        {repairs.length > 0 && (
          <button type="button" className="button button-small" onClick={() => setRepairs([])}>
            {texts.byRule}
          </button>
        )}
        <p className="balance-total">
          {texts.taken(number(total.taken))}, {texts.dropped(number(total.dropped))},{' '}
          <strong>{texts.held(number(total.held))}</strong>
        </p>
      </div>
      {lives.length === 0 && (
        <p className="quiet">{total.taken === 0 ? texts.noneTaken : onlyUnpaired && texts.allPaired}</p>
      )}
      {lives.slice(0, SHOWN).map((life) => (
        <LifeTable key={life.life} playback={playback} life={life} partial={onlyUnpaired} />
      ))}
      {lives.length > SHOWN && (
        <p className="quiet">{texts.moreLives(lives.length - SHOWN, number(lives.length - SHOWN))}</p>
      )}
    </div>
  );
}
