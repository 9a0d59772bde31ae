import { SPEEDS, type Speed } from '../../store/state.ts';
import { useActions, useFigureState } from '../figure.ts';

export function SpeedPicker() {
  const speed = useFigureState((state) => state.speed);
  const { setSpeed } = useActions();
  const pick = (value: string) =>
    setSpeed(SPEEDS.find((each) => String(each) === value) ?? (1 satisfies Speed));
  return (
    <select
      className="select speed"
      aria-label="Speed"
      title="Speed (J slower, L faster)"
      value={speed}
      onChange={(event) => pick(event.target.value)}
    >
      {SPEEDS.map((each) => (
        <option key={each} value={each}>
          {each}×
        </option>
      ))}
    </select>
  );
}
