import { divergenceAt, divergenceRows } from '../../store/lens.ts';
import { useActions, useComparison, useFigureState, usePlayback } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { IconButton } from '../parts/IconButton.tsx';
import { Popover, closePopover } from '../parts/Popover.tsx';
import { useNumber } from '../parts/use-number.ts';
import { DifferMenu } from './DifferMenu.tsx';
import { DivergenceList } from './DivergenceList.tsx';
import { useTexts } from '../use-texts.ts';

/** From one difference to the next, the list of all, and the way out. */
export function LensTools() {
  const { lens: texts } = useTexts();
  const number = useNumber();
  const playback = usePlayback();
  const comparison = useComparison();
  const cursor = useFigureState((state) => state.cursor);
  const { seek, compare } = useActions();
  if (comparison === undefined) return null;
  const { divergences } = comparison;
  const rows = divergenceRows(playback, comparison);
  const here = divergenceAt(comparison, playback, cursor);
  const at = here === undefined ? -1 : divergences.indexOf(here);
  const before = rows.findLast((row) => row < cursor && row !== rows[at]);
  const after = rows.find((row, index) => row > cursor && index !== at);
  return (
    <div className="lens-tools" role="group" aria-label={texts.differences}>
      <IconButton
        icon="previous"
        label={texts.previous}
        className="button button-icon button-small"
        aria-disabled={before === undefined}
        onClick={() => before !== undefined && seek(before)}
      />
      {rows.length > 0 && (
        <Popover
          panelLabel={texts.all}
          panelClass="divergences"
          title={texts.all}
          className="button button-small"
          button={
            <>
              {here === undefined ? texts.differences : texts.of(number(at + 1), number(rows.length))}
              <Icon name="down" />
            </>
          }
        >
          <DivergenceList
            playback={playback}
            comparison={comparison}
            onPick={(row, button) => {
              closePopover(button);
              seek(row);
            }}
          />
        </Popover>
      )}
      <IconButton
        icon="next"
        label={texts.next}
        className="button button-icon button-small"
        aria-disabled={after === undefined}
        onClick={() => after !== undefined && seek(after)}
      />
      <DifferMenu />
      <IconButton
        icon="cross"
        label={texts.end}
        className="button button-icon button-small"
        onClick={() => compare([])}
      />
    </div>
  );
}
