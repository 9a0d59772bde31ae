import type { Hazard } from '../../analysis/hazards/rule.ts';
import { fixText, type Fix } from '../../store/fixes.ts';
import { countOf } from '../../words/names.ts';
import { useActions, usePlayback } from '../figure.ts';
import { useFixes } from './use-fixes.ts';

/** The smallest single changes of the log that a hazard would not survive, each to be seen as a branch. */
export function FixList({ hazard }: { readonly hazard: Hazard }) {
  const { state, search, cancel } = useFixes(hazard);
  switch (state.kind) {
    case 'unasked':
      return (
        <button type="button" className="button button-small" onClick={search}>
          What would fix it?
        </button>
      );
    case 'searching':
      return (
        <p className="fix-search" role="status">
          Looking for the smallest change…
          <progress />
          <button type="button" className="button button-small" onClick={cancel}>
            Cancel
          </button>
        </p>
      );
    case 'failed':
      return <p className="quiet">The search failed; this is our mistake.</p>;
    case 'found':
      return <Found fixes={state.fixes} />;
  }
}

function Found({ fixes }: { readonly fixes: readonly Fix[] }) {
  const playback = usePlayback();
  const { tryFix } = useActions();
  if (fixes.length === 0) {
    return <p className="quiet">No single operation added, left out or moved would fix it.</p>;
  }
  return (
    <div className="fixes">
      <h4>What would fix it</h4>
      <ul>
        {fixes.map((fix) => {
          const text = fixText(playback, fix);
          const { hazardsLeft } = fix;
          return (
            <li key={fix.text}>
              <span>
                {text}{' '}
                <span className="quiet">
                  {hazardsLeft === 0 ? 'No hazard is left.' : `Leaves ${countOf(hazardsLeft, 'hazard')}.`}
                </span>
              </span>
              <button
                type="button"
                className="button button-small"
                aria-label={`Try it: ${text}`}
                onClick={() => tryFix(fix, text.replace(/\.$/, ''))}
              >
                Try it
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
