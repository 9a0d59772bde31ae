import { memo } from 'react';
import type { Playback } from '../../timeline/playback.ts';
import type { Row } from '../../timeline/row.ts';
import { outcomeClass } from '../../store/filter.ts';
import { stepNumber, userName } from '../../words/names.ts';
import { outcomeText } from '../../words/outcome-text.ts';
import { resultText, rowCallText, rowTitle } from '../../words/step-text.ts';
import { CallName } from '../parts/CallName.tsx';
import { Icon } from '../parts/Icon.tsx';
import { UserSign } from '../parts/UserSign.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly playback: Playback;
  readonly index: number;
  readonly current: boolean;
  readonly marker: string | undefined;
  readonly topPx: number;
  readonly onSeek: (row: number) => void;
}

/** Deeper calls move to the right, up to a point. */
const DEEPEST = 4;

export const OperationRow = memo(function OperationRow({
  playback,
  index,
  current,
  marker,
  topPx,
  onSeek,
}: Props) {
  const { played: texts, outcomes } = useTexts();
  const row = playback.row(index);
  const ended = outcomeClass(row);
  return (
    <li
      className="operation"
      style={{ transform: `translateY(${topPx}px)` }}
      aria-setsize={playback.length}
      aria-posinset={index + 1}
    >
      <button
        type="button"
        tabIndex={-1}
        className="operation-button"
        aria-current={current ? 'step' : undefined}
        data-depth={Math.min(row.depth, DEEPEST)}
        data-kind={row.kind}
        title={[rowTitle(playback, row), resultText(row)].filter((text) => text !== '').join(' = ')}
        onClick={() => onSeek(index)}
      >
        <span className="operation-number">{stepNumber(index)}</span>
        <UserSign user={row.user} />
        <Title playback={playback} row={row} />
        {marker !== undefined && (
          <span className="operation-marker">
            <Icon name="bookmark" />
            <span className="sr-only">{texts.markerNamed(marker)}</span>
          </span>
        )}
        {ended !== 'ok' && (
          <span className="operation-result" data-outcome={ended}>
            <Icon name="warning" />
            {outcomeText(row.outcome) || outcomes[ended]}
          </span>
        )}
      </button>
    </li>
  );
});

function Title({ playback, row }: { readonly playback: Playback; readonly row: Row }) {
  const { played: texts } = useTexts();
  if (row.kind === 'delivery' || row.kind === 'work') {
    return <span className="operation-title">{rowTitle(playback, row)}</span>;
  }
  return (
    <span className="operation-title">
      {row.kind === 'call' && <>{userName(playback, row.user)} </>}
      <CallName text={rowCallText(playback, row)} brief />
      {row.kind === 'return' && ` ${texts.returns}`}
    </span>
  );
}
