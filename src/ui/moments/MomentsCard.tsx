import { useMemo, useState } from 'react';
import { stepsOf, subjectOf, type Difference, type Moments, type Subject } from '../../store/moments.ts';
import { setTitle } from '../../scene/graph/labels.ts';
import type { Playback } from '../../timeline/playback.ts';
import { differenceText } from '../../words/difference-text.ts';
import { ioasidName, setName, userName } from '../../words/names.ts';
import { useActions, useFigureState, usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { UserSign } from '../parts/UserSign.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';
import { useMoments } from './use-moments.ts';

/** What differs between the pinned step and this one, in the order of time. */
export function MomentsCard() {
  const pin = useFigureState((state) => state.pin);
  return pin === undefined ? null : <Card pin={pin} />;
}

function Card({ pin }: { readonly pin: number }) {
  const { moments: texts } = useTexts();
  const { clearPin } = useActions();
  const moments = useMoments();
  return (
    <section className="moments" aria-label={texts.card}>
      <header className="moments-head">
        <h2>
          {moments === undefined || moments.from === moments.to ? (
            <>
              <Icon name="pin" />
              <StepLink row={pin} /> {texts.pinned}
            </>
          ) : (
            <>
              {texts.between} <Moment row={moments.from} pin={pin} /> {texts.and}{' '}
              <Moment row={moments.to} pin={pin} />
            </>
          )}
        </h2>
        <IconButton
          icon="cross"
          label={texts.unpin}
          keyHint="Esc"
          className="button button-icon button-small button-plain"
          onClick={clearPin}
        />
      </header>
      {moments === undefined ? (
        <p className="quiet">{texts.outside}</p>
      ) : (
        <Differences key={`${moments.from} ${moments.to}`} moments={moments} />
      )}
    </section>
  );
}

function Moment({ row, pin }: { readonly row: number; readonly pin: number }) {
  const { moments } = useTexts();
  return (
    <span className="moments-moment">
      {row === pin && (
        <>
          <Icon name="pin" />
          <span className="sr-only">{moments.pinned} </span>
        </>
      )}
      <StepLink row={row} />
    </span>
  );
}

/** More than this are a click away. */
const SHOWN = 30;

function Differences({ moments }: { readonly moments: Moments }) {
  const number = useNumber();
  const { moments: texts } = useTexts();
  const playback = usePlayback();
  const [most, setMost] = useState(SHOWN);
  const { from, to, differences } = moments;
  const groups = useMemo(() => groupsOf(playback, moments, most), [playback, moments, most]);
  if (from === to) return <p>{texts.onPin}</p>;
  if (differences.length === 0) return <p>{texts.nothing}</p>;
  const left = differences.length - most;
  return (
    <>
      {groups.map(({ key, subject, items }) => (
        <section key={key} className="moments-group">
          <h3>
            <Title playback={playback} subject={subject} to={to} />
          </h3>
          <dl>
            {items.map(({ difference, row }, index) => {
              const { label, text } = differenceText(playback, difference);
              return (
                <div key={`${label} ${index}`}>
                  <dt>{label}</dt>
                  <dd>
                    <span>{text}</span>
                    <StepLink row={row} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
      {left > 0 && (
        <button type="button" className="button button-small" onClick={() => setMost(most + 10 * SHOWN)}>
          {texts.more(number(left))}
        </button>
      )}
    </>
  );
}

interface Group {
  readonly key: string;
  readonly subject: Subject;
  readonly items: { readonly difference: Difference; readonly row: number }[];
}

/** The first so many differences, each with its step, under what they are about. */
function groupsOf(playback: Playback, moments: Moments, most: number): readonly Group[] {
  const shown = moments.differences.slice(0, most);
  const rows = stepsOf(playback, moments, shown);
  const groups = new Map<string, Group>();
  shown.forEach((difference, index) => {
    const subject = subjectOf(difference);
    const key = Object.values(subject).join(' ');
    const group = groups.get(key) ?? { key, subject, items: [] };
    groups.set(key, group);
    group.items.push({ difference, row: rows[index] ?? moments.to });
  });
  return [...groups.values()].toSorted((a, b) => rank(a.subject) - rank(b.subject));
}

const KINDS: readonly Subject['kind'][] = ['ioasid', 'set', 'user', 'allocator'];

/** IDs, sets, users and the allocator, users in their fixed order; IDs and sets stand in theirs already. */
function rank(subject: Subject): number {
  return KINDS.indexOf(subject.kind) + (subject.kind === 'user' ? subject.user / Number.MAX_SAFE_INTEGER : 0);
}

interface TitleProps {
  readonly playback: Playback;
  readonly subject: Subject;
  /** The later moment: it has the name of the life that stands there. */
  readonly to: number;
}

function Title({ playback, subject, to }: TitleProps) {
  const { moments: texts, inspector } = useTexts();
  switch (subject.kind) {
    case 'ioasid': {
      const id = playback.snapshotAt(to).ids[subject.place];
      return inspector.selection.id(ioasidName(id?.ioasid ?? 0, id?.generation));
    }
    case 'set':
      return <>{setTitle(subject.set, setName(playback, subject.set))}</>;
    case 'user':
      return (
        <>
          <UserSign user={subject.user} /> {userName(playback, subject.user)}
        </>
      );
    case 'allocator':
      return <>{texts.allocator}</>;
  }
}
