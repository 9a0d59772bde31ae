import { ASPECTS, type Aspect } from '../../store/lens.ts';
import { useActions, useFigureState } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { Popover } from '../parts/Popover.tsx';
import { useTexts } from '../use-texts.ts';

/** What counts as a difference between the compared rules. */
export function DifferMenu() {
  const { differ: texts } = useTexts();
  const aspects = useFigureState((state) => state.aspects);
  const all = aspects.length === ASPECTS.length;
  return (
    <Popover
      panelLabel={texts.panel}
      panelClass="compare-picker"
      title={texts.title}
      className={all ? 'button button-small' : 'button button-small button-on'}
      button={
        <>
          {texts.button}
          {!all && <span className="badge">{texts.some(aspects.length, ASPECTS.length)}</span>}
          <Icon name="down" />
        </>
      }
    >
      <DifferChoices aspects={aspects} />
    </Popover>
  );
}

function DifferChoices({ aspects }: { readonly aspects: readonly Aspect[] }) {
  const { differ: texts } = useTexts();
  const { countAsDifferent } = useActions();
  const toggle = (aspect: Aspect) =>
    countAsDifferent(
      aspects.includes(aspect) ? aspects.filter((each) => each !== aspect) : [...aspects, aspect],
    );
  return (
    <fieldset className="compare-choices">
      <legend>{texts.legend}</legend>
      {ASPECTS.map((aspect) => {
        const checked = aspects.includes(aspect);
        return (
          <label key={aspect}>
            <input
              type="checkbox"
              checked={checked}
              disabled={checked && aspects.length === 1}
              title={checked && aspects.length === 1 ? texts.last : undefined}
              onChange={() => toggle(aspect)}
            />
            {texts[aspect]}
          </label>
        );
      })}
      <p className="popover-note">{texts.note}</p>
    </fieldset>
  );
}
