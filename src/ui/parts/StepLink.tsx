import { useActions, useFigureState } from '../figure.ts';
import { stepNumber } from '../../words/names.ts';
import { useTexts } from '../use-texts.ts';

/** A step's number; a click goes there. */
export function StepLink({ row }: { readonly row: number }) {
  const { parts: texts } = useTexts();
  const { seek } = useActions();
  const here = useFigureState((state) => state.cursor === row);
  return (
    <button
      type="button"
      className="step-link"
      aria-current={here ? 'step' : undefined}
      aria-label={texts.goTo(stepNumber(row))}
      onClick={() => seek(row)}
    >
      {stepNumber(row)}
    </button>
  );
}
