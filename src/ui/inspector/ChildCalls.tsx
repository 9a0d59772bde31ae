import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import { userName } from '../../words/names.ts';
import { resultText, rowCallText, rowTitle } from '../../words/step-text.ts';
import { CallName } from '../parts/CallName.tsx';
import { Section } from '../parts/Section.tsx';
import { StepLink } from '../parts/StepLink.tsx';
import { childrenOf } from './family.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly row: Row;
}

/** Calls made inside this row, and the row it is itself inside of. */
export function ChildCalls({ playback, row }: Props) {
  const { inspector: texts } = useTexts();
  const calls = childrenOf(playback, row.index).filter((index) => playback.row(index).kind === 'call');
  if (calls.length === 0 && row.parent < 0) return null;
  return (
    <Section title={calls.length === 0 ? texts.partOf : texts.callsInside}>
      <ul className="steps">
        {(calls.length === 0 ? [row.parent] : calls).map((index) => {
          const inner = playback.row(index);
          const result = resultText(inner);
          return (
            <li key={index}>
              <StepLink row={index} />
              {inner.kind === 'call' ? (
                <span>
                  {userName(playback, inner.user)} <CallName text={rowCallText(playback, inner)} />
                  {result !== '' && <span className="quiet"> = {result}</span>}
                </span>
              ) : (
                <span>{rowTitle(playback, inner)}</span>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
