import type { Problem } from '../../base/result.ts';
import { useTexts } from '../use-texts.ts';
import { useNumber } from '../parts/use-number.ts';

/** Readers of files stop long before this and say how many they left out. */
const SHOWN = 60;

/** Place, what is wrong there, and what to do about it. */
export function ProblemList({ problems }: { readonly problems: readonly Problem[] }) {
  const number = useNumber();
  const { notices: texts } = useTexts();
  return (
    <>
      <ul className="problems" tabIndex={0} aria-label={texts.problems}>
        {problems.slice(0, SHOWN).map((problem, index) => (
          <li key={index}>
            {placeOf(problem) !== '' && <code className="problem-place">{placeOf(problem)}</code>}{' '}
            {problem.message}
            {problem.hint !== undefined && <span className="problem-hint"> {sentence(problem.hint)}</span>}
          </li>
        ))}
      </ul>
      {problems.length > SHOWN && (
        <p className="quiet">{texts.moreProblems(number(problems.length - SHOWN))}</p>
      )}
    </>
  );
}

/** Hints are fragments: "record a shorter time" becomes a sentence of its own. */
function sentence(hint: string): string {
  const [first = '', ...rest] = hint;
  const text = first.toUpperCase() + rest.join('');
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function placeOf({ file, line, column, path }: Problem): string {
  return [file, line, line === undefined ? undefined : column, path]
    .filter((part) => part !== undefined)
    .join(':');
}
