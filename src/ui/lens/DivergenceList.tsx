import { divergenceRow, followsRow, type Comparison } from '../../store/lens.ts';
import type { Playback } from '../../timeline/playback.ts';
import { rowTitle } from '../../words/step-text.ts';
import { stepNumber } from '../../words/names.ts';
import { useFigureState } from '../figure.ts';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly comparison: Comparison;
  readonly onPick: (row: number, button: Element) => void;
}

/** More than this are counted; the arrows beside the list walk through all of them. */
const SHOWN = 100;

/** Every operation at which the variants begin to differ, or differ in another way than before. */
export function DivergenceList({ playback, comparison, onPick }: Props) {
  const { lens: texts, parts } = useTexts();
  const number = useNumber();
  const cursor = useFigureState((state) => state.cursor);
  const { divergences } = comparison;
  return (
    <>
      <ol>
        {divergences.slice(0, SHOWN).map((divergence) => {
          const row = divergenceRow(playback, divergence);
          const first = playback.row(row);
          const follows = followsRow(playback, divergence);
          return (
            <li key={divergence.operation}>
              <button
                type="button"
                className="divergence"
                aria-current={row === cursor ? 'true' : undefined}
                onClick={(event) => onPick(row, event.currentTarget)}
              >
                <span className="divergence-head">
                  <span className="history-number">{stepNumber(row)}</span>
                  <span>{rowTitle(playback, first)}</span>
                  <span className="quiet">
                    {parts.list(divergence.aspects.map((aspect) => texts.aspects[aspect]))}
                  </span>
                </span>
                <span className="divergence-why">
                  {follows === undefined ? divergence.because.text : texts.followsFrom(stepNumber(follows))}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      {divergences.length > SHOWN && (
        <p className="popover-note">{texts.more(number(divergences.length - SHOWN))}</p>
      )}
    </>
  );
}
