import { rulesOffered } from '../../store/rules.ts';
import { useFigureState, useOpener } from '../figure.ts';
import { useTexts } from '../use-texts.ts';

/** Under which variant's rules the log is run. The log stays the same, what follows from it does not. */
export function RulesPicker() {
  const { header: texts } = useTexts();
  const semantics = useFigureState((state) => state.semantics);
  const opener = useOpener();
  return (
    <label className="rules">
      <span>{texts.rulesOf}</span>
      <select
        className="select"
        value={semantics}
        onChange={(event) => void opener.setSemantics(event.target.value)}
      >
        {rulesOffered(semantics).map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
