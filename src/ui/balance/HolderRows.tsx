import { Fragment } from 'react';
import type { HolderBalance, Taking } from '../../analysis/ledger/ledger.ts';
import { theftsOf } from '../../store/balance.ts';
import type { Playback } from '../../timeline/playback.ts';
import { rowCallText } from '../../words/step-text.ts';
import { userName } from '../../words/names.ts';
import { CallName } from '../parts/CallName.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { UserSign } from '../parts/UserSign.tsx';
import { useNumber } from '../parts/use-number.ts';
import { Unpair } from './Unpair.tsx';
import { StandingMark } from './StandingMark.tsx';
import { Theft } from './Theft.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly holder: HolderBalance;
  readonly partial: boolean;
}

/** More takings than this of one holder are counted: a busy user takes thousands. */
const SHOWN = 50;

/** One holder of one life: every reference it took, with what became of it. */
export function HolderRows({ playback, holder, partial }: Props) {
  const number = useNumber();
  const { balance: texts } = useTexts();
  const { user, taken, dropped, held, takings } = holder;
  const shown = takings.slice(0, SHOWN);
  const thefts = theftsOf(playback);
  const joined = shown.filter(({ reference, standing }) => standing === 'stolen' && thefts.has(reference));
  const lines = shown.length + joined.length + Number(takings.length > SHOWN);
  return (
    <tbody>
      {shown.map((taking, index) => {
        const theft = taking.standing === 'stolen' ? thefts.get(taking.reference) : undefined;
        return (
          <Fragment key={taking.reference}>
            <tr data-joined={theft !== undefined}>
              {index === 0 && (
                <th scope="rowgroup" rowSpan={lines}>
                  <span className="balance-holder">
                    <UserSign user={user} /> {userName(playback, user)}
                  </span>
                  {taken > 1 && !partial && (
                    <span className="balance-holder-sum">
                      {texts.taken(number(taken))}, {texts.dropped(number(dropped))},{' '}
                      {texts.held(number(held))}
                    </span>
                  )}
                </th>
              )}
              <td>
                <Step playback={playback} row={taking.takenAt} />
              </td>
              <td>{taking.droppedAt < 0 ? '–' : <Dropped playback={playback} taking={taking} />}</td>
              <td>
                <StandingMark standing={taking.standing} />
                {taking.droppedAt >= 0 && <Unpair taking={taking} />}
              </td>
            </tr>
            {theft !== undefined && (
              <tr>
                <td colSpan={3}>
                  <Theft theft={theft} />
                </td>
              </tr>
            )}
          </Fragment>
        );
      })}
      {takings.length > SHOWN && (
        <tr>
          <td colSpan={3}>{texts.more(number(takings.length - SHOWN))}</td>
        </tr>
      )}
    </tbody>
  );
}

/** A step with its call. */
function Step({ playback, row }: { readonly playback: Playback; readonly row: number }) {
  return (
    <span className="balance-step">
      <StepLink row={row} /> <CallName text={rowCallText(playback, playback.row(row))} brief />
    </span>
  );
}

function Dropped({ playback, taking }: { readonly playback: Playback; readonly taking: Taking }) {
  const { balance: texts } = useTexts();
  const { droppedAt, droppedBy, user } = taking;
  return (
    <>
      <Step playback={playback} row={droppedAt} />
      {droppedBy !== user && <span className="balance-by">{texts.by(userName(playback, droppedBy))}</span>}
    </>
  );
}
