import { SPEEDS, type Speed } from '../../store/state.ts';
import { useActions, useFigureState } from '../figure.ts';
import { useTexts } from '../use-texts.ts';
import { useNumber } from '../parts/use-number.ts';

export function SpeedPicker() {
  const number = useNumber();
  const { time: texts } = useTexts();
  const speed = useFigureState((state) => state.speed);
  const { setSpeed } = useActions();
  const pick = (value: string) =>
    setSpeed(SPEEDS.find((each) => String(each) === value) ?? (1 satisfies Speed));
  return (
    <select
      className="select speed"
      aria-label={texts.speed}
      title={texts.speedHint}
      value={speed}
      onChange={(event) => pick(event.target.value)}
    >
      {SPEEDS.map((each) => (
        <option key={each} value={each}>
          {texts.times(number(each))}
        </option>
      ))}
    </select>
  );
}
