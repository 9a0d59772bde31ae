import { useEffect, useRef } from 'react';
import type { Playback } from '../../timeline/playback.ts';
import { useNumber } from '../parts/use-number.ts';
import { HistoryStep } from './HistoryStep.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  /** Rows, ascending. */
  readonly history: readonly number[];
  readonly cursor: number;
  /** Whether the count after each step says something: a user's steps are about many IDs. */
  readonly counts: boolean;
}

/** Rows of a history that are drawn around the cursor; the rest is counted. */
const SHOWN = 60;

export function HistoryList({ playback, history, cursor, counts }: Props) {
  const number = useNumber();
  const { inspector: texts } = useTexts();
  const list = useRef<HTMLOListElement>(null);
  const { rows, before, after } = around(history, cursor);
  const here = rows.findLastIndex((row) => row <= cursor);
  useEffect(() => {
    const step = list.current?.children[Math.max(here, 0)];
    if (list.current && step instanceof HTMLElement) keepInView(list.current, step);
  }, [here]);
  return (
    <>
      <ol ref={list} className="history">
        {rows.map((index, at) => (
          <HistoryStep
            key={index}
            playback={playback}
            index={index}
            count={counts ? changedCount(playback, rows[at - 1], index) : undefined}
          />
        ))}
      </ol>
      {rows.length < history.length && (
        <p className="quiet">{texts.notListed(number(before), number(after))}</p>
      )}
    </>
  );
}

/** The count after a step, where it is another than after the step before. */
function changedCount(playback: Playback, before: number | undefined, index: number): number | undefined {
  const { refcount } = playback.row(index);
  return before !== undefined && playback.row(before).refcount === refcount ? undefined : refcount;
}

/** Scrolls the list and nothing around it. */
function keepInView(list: HTMLElement, step: HTMLElement): void {
  const top = step.offsetTop;
  if (top >= list.scrollTop && top + step.offsetHeight <= list.scrollTop + list.clientHeight) return;
  list.scrollTop = top - list.clientHeight / 2;
}

function around(history: readonly number[], cursor: number) {
  if (history.length <= SHOWN) return { rows: history, before: 0, after: 0 };
  const here = history.findLastIndex((row) => row <= cursor);
  const before = Math.max(0, Math.min(here - SHOWN / 2, history.length - SHOWN));
  const rows = history.slice(before, before + SHOWN);
  return { rows, before, after: history.length - before - rows.length };
}
