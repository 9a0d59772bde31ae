import { useCallback, useId, useMemo } from 'react';
import { linkedRow, linkedSelection } from '../../store/lens.ts';
import { rulesOffered } from '../../store/rules.ts';
import type { Selection } from '../../store/state.ts';
import type { Playback } from '../../timeline/playback.ts';
import { statusText } from '../../words/status-text.ts';
import { useFigure, useFigureState, usePlayback } from '../figure.ts';
import { filled } from '../parts/filled.tsx';
import { Sentence } from '../parts/Sentence.tsx';
import { GraphDrawing } from '../stage/GraphDrawing.tsx';
import { LanesDrawing } from '../stage/LanesDrawing.tsx';
import type { PictureProps } from '../stage/stage-handle.ts';
import { useTexts } from '../use-texts.ts';

interface Props extends PictureProps {
  readonly semantics: string;
  /** What the current operation came to under these rules, where that differs. */
  readonly says: string | undefined;
  /** The one that the timeline shows. */
  readonly first: boolean;
}

const nobody = (): void => undefined;

/** The log under one variant's rules, at the moment the timeline shows. */
export function ComparedSide({ semantics, says, first, onHandle }: Props) {
  const { lens: texts } = useTexts();
  const figure = useFigure();
  const own = usePlayback();
  const playback = useFigureState((state) => figure.playbackUnder(semantics, state));
  const cursor = useFigureState((state) => state.cursor);
  const selection = useFigureState((state) => state.selection);
  const view = useFigureState((state) => state.view);
  const row = linkedRow(own, cursor, playback);
  const here = useMemo(() => linkedSelection(own, selection, playback), [own, selection, playback]);
  const { select, seek } = figure.actions;
  const onSelect = useCallback(
    (picked: Selection | undefined) => select(linkedSelection(playback, picked, own)),
    [select, playback, own],
  );
  const onSeek = useCallback((at: number) => seek(linkedRow(playback, at, own)), [seek, playback, own]);
  const place = here?.kind === 'ioasid' ? here.place : undefined;
  const input = useMemo(() => ({ playback, cursor: row, selectedPlace: place }), [playback, row, place]);
  const id = useId();
  const title = rulesOffered(semantics).find((each) => each.id === semantics)?.title ?? semantics;
  return (
    <section className="compared-side" aria-labelledby={id} data-semantics={semantics}>
      <header>
        <h2 id={id}>{title}</h2>
        <p data-differs={says !== undefined}>
          <Sentence text={says ?? statusText(playback, row, place)} />
        </p>
        <AbsentCall playback={playback} row={row} />
      </header>
      <div className="compared-picture">
        {view === 'lanes' ? (
          <LanesDrawing input={input} label={texts.lanesUnder(title)} onSeek={onSeek} />
        ) : (
          <GraphDrawing
            playback={playback}
            row={row}
            selection={here}
            onSelect={onSelect}
            onHandle={first ? onHandle : nobody}
            legend={false}
            fitted
          />
        )}
      </div>
    </section>
  );
}

interface AbsentProps {
  readonly playback: Playback;
  readonly row: number;
}

/** A call that these rules do not have is said as such, with the nearest they have; nothing is mapped. */
function AbsentCall({ playback, row }: AbsentProps) {
  const { lens: texts } = useTexts();
  if (row < 0 || row >= playback.length) return null;
  const { outcome, call } = playback.row(row);
  if (outcome.kind !== 'absent') return null;
  const nearest = playback.nearestCall(call);
  return (
    <p className="compared-absent">
      {filled(
        nearest === undefined ? texts.absent : texts.absentNearest,
        <code>{`${call}()`}</code>,
        <code>{`${nearest}()`}</code>,
      )}
    </p>
  );
}
