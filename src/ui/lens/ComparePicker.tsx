import { MOST_COMPARED } from '../../store/lens.ts';
import { rulesOffered } from '../../store/rules.ts';
import { useFigureState, useOpener } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { Popover } from '../parts/Popover.tsx';
import { useTexts } from '../use-texts.ts';

/** Sets other rules beside the current ones. */
export function ComparePicker() {
  const { lens: texts } = useTexts();
  const compared = useFigureState((state) => state.compared);
  return (
    <Popover
      panelLabel={texts.panel}
      panelClass="compare-picker"
      title={texts.hint}
      className={compared.length > 0 ? 'button button-on' : 'button'}
      button={
        <>
          <Icon name="compare" />
          <span className="button-label">{texts.compare}</span>
          {compared.length > 0 && <span className="badge">{compared.length + 1}</span>}
        </>
      }
    >
      <CompareChoices />
    </Popover>
  );
}

/** Up to three variants beside the current one; each choice is compared at once. */
export function CompareChoices() {
  const { lens: texts } = useTexts();
  const semantics = useFigureState((state) => state.semantics);
  const compared = useFigureState((state) => state.compared);
  const opener = useOpener();
  const offered = rulesOffered(semantics);
  const own = offered.find(({ id }) => id === semantics)?.title ?? semantics;
  const toggle = (id: string) =>
    void opener.compare(compared.includes(id) ? compared.filter((each) => each !== id) : [...compared, id]);
  return (
    <fieldset className="compare-choices">
      <legend>{texts.compareWith(own)}</legend>
      {offered
        .filter(({ id }) => id !== semantics)
        .map(({ id, title }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={compared.includes(id)}
              disabled={!compared.includes(id) && compared.length >= MOST_COMPARED}
              onChange={() => toggle(id)}
            />
            {title}
          </label>
        ))}
    </fieldset>
  );
}
