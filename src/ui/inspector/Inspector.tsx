import { useFigureState, usePlayback } from '../figure.ts';
import { userName } from '../../words/names.ts';
import { rowCallText, rowContext, rowTitle } from '../../words/step-text.ts';
import { AskButton, AskCard } from '../asking/AskCard.tsx';
import { BecameTrue } from '../conditions/BecameTrue.tsx';
import { HazardCards } from '../hazards/HazardCards.tsx';
import { MomentsCard } from '../moments/MomentsCard.tsx';
import { CallName } from '../parts/CallName.tsx';
import { UserSign } from '../parts/UserSign.tsx';
import { Changes } from './Changes.tsx';
import { Checks } from './Checks.tsx';
import { ChildCalls } from './ChildCalls.tsx';
import { Locks } from './Locks.tsx';
import { Messages } from './Messages.tsx';
import { Notifications } from './Notifications.tsx';
import { Result } from './Result.tsx';
import { SelectionCard } from './SelectionCard.tsx';
import { useTexts } from '../use-texts.ts';

/** What the operation under the cursor did and why. */
export function Inspector() {
  const { inspector: texts } = useTexts();
  const playback = usePlayback();
  const cursor = useFigureState((state) => state.cursor);
  if (cursor < 0 || cursor >= playback.length) {
    return (
      <div className="inspector">
        <AskCard />
        <p className="quiet">{texts.nothingYet}</p>
      </div>
    );
  }
  const row = playback.row(cursor);
  const effects = playback.effectsAt(cursor);
  const context = rowContext(playback, row);
  return (
    <div className="inspector">
      <AskCard />
      <MomentsCard />
      <SelectionCard />
      <header className="inspector-head">
        <h2>
          {row.kind === 'call' ? <CallName text={rowCallText(playback, row)} /> : rowTitle(playback, row)}
        </h2>
        <div className="inspector-caller">
          <UserSign user={row.user} />
          <p>
            {userName(playback, row.user)}
            {context !== '' && <>, {context}</>}
          </p>
          <AskButton />
        </div>
        <Result row={row} />
      </header>
      <BecameTrue row={cursor} />
      <HazardCards row={cursor} />
      <Checks effects={effects} ioasid={row.ioasid} />
      <Changes playback={playback} effects={effects} expected={row.kind === 'call'} />
      <Notifications playback={playback} row={row} />
      <ChildCalls playback={playback} row={row} />
      <Locks effects={effects} />
      <Messages effects={effects} />
    </div>
  );
}
