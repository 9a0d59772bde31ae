import type { LockOrders, Nesting } from '../../analysis/locks/lock-reader.ts';
import { lockName, userName } from '../../words/names.ts';
import { useHazards, usePlayback } from '../figure.ts';
import { HazardLink } from '../hazards/HazardLink.tsx';
import { CallName } from '../parts/CallName.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Section } from '../parts/Section.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { UserSign } from '../parts/UserSign.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';
import { useReadFraction, useWholeLog } from '../use-whole-log.ts';

/** How the whole log nests its locks, and where somebody waits who must not. */
export function Nestings() {
  const { locks } = useTexts();
  const found = useWholeLog();
  return (
    <Section title={locks.whole}>
      {found === undefined ? <Reading /> : <Orders orders={found.locks} />}
    </Section>
  );
}

function Reading() {
  const { locks } = useTexts();
  return <p className="quiet">{locks.reading(Math.floor(useReadFraction() * 100))}</p>;
}

function Orders({ orders: { nestings, sleeps, deadlocks } }: { readonly orders: LockOrders }) {
  const { locks } = useTexts();
  const inversion = useHazards()?.find(({ code }) => code === 'lock-inversion');
  const inverted = nestings.length > 1;
  return (
    <>
      {nestings.length === 0 && <p>{locks.flat}</p>}
      {nestings.length > 0 && (
        <div className="nestings" data-inverted={inverted}>
          {nestings.map((nesting) => (
            <NestingCard key={nesting.outer} nesting={nesting} />
          ))}
          <p className="nestings-meaning">
            {inverted && <Icon name="warning" />}
            <span>
              {inverted ? locks.bothOrders : locks.oneOrder}{' '}
              {inversion !== undefined && <HazardLink hazard={inversion} />}
            </span>
          </p>
        </div>
      )}
      <Rows title={locks.sleepsAt} rows={sleeps} />
      <Rows title={locks.deadlocksAt} rows={deadlocks} />
    </>
  );
}

/** One lock drawn inside the other. */
function NestingCard({ nesting }: { readonly nesting: Nesting }) {
  const number = useNumber();
  const { locks } = useTexts();
  const playback = usePlayback();
  const { outer, inner, row, call, user, count } = nesting;
  return (
    <figure className="nesting" aria-label={locks.nested(lockName(outer), lockName(inner))}>
      <div className="nesting-outer" aria-hidden="true">
        <code>{lockName(outer)}</code>
        <div className="nesting-inner">
          <code>{lockName(inner)}</code>
        </div>
      </div>
      <figcaption>
        {locks.first} <StepLink row={row} /> <UserSign user={user} /> {userName(playback, user)}{' '}
        <CallName text={call} brief />
        {count > 1 && <span className="quiet"> {locks.times(number(count))}</span>}
      </figcaption>
    </figure>
  );
}

const SHOWN = 24;

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly number[] }) {
  const number = useNumber();
  const { locks } = useTexts();
  if (rows.length === 0) return null;
  return (
    <p className="lock-rows">
      <Icon name="warning" />
      {title}
      {rows.slice(0, SHOWN).map((row) => (
        <StepLink key={row} row={row} />
      ))}
      {rows.length > SHOWN && <span className="quiet">{locks.more(number(rows.length - SHOWN))}</span>}
    </p>
  );
}
