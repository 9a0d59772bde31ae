import { memo } from 'react';
import type { Hazard } from '../../analysis/hazards/rule.ts';
import { hazardText } from '../../store/hazards.ts';
import { ioasidName, stepNumber } from '../../words/names.ts';
import { Sentence } from '../parts/Sentence.tsx';
import { SeverityMark } from './SeverityMark.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly hazard: Hazard;
  readonly when: 'past' | 'now' | 'future';
  readonly onPick: (hazard: Hazard) => void;
}

/** One thing that goes wrong; a click goes to where it begins and selects the ID it is about. */
export const HazardItem = memo(function HazardItem({ hazard, when, onPick }: Props) {
  const { hazards: texts } = useTexts();
  const { code, severity, row, until, ioasid, generation, message } = hazard;
  return (
    <li>
      <button
        type="button"
        className="hazard-item"
        data-when={when}
        aria-current={when === 'now' ? 'step' : undefined}
        onClick={() => onPick(hazard)}
      >
        <span className="hazard-title">
          <SeverityMark severity={severity} />
          <span>{hazardText(code)?.title ?? code}</span>
        </span>
        <span className="hazard-where">
          {ioasid !== undefined && `IOASID ${ioasidName(ioasid, generation)}, `}
          {until === undefined
            ? texts.at(stepNumber(row))
            : texts.atUntil(stepNumber(row), stepNumber(until))}
        </span>
        <span className="hazard-message">
          <Sentence text={message} />
        </span>
      </button>
    </li>
  );
});
