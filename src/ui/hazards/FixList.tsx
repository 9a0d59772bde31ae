import type { Hazard } from '../../analysis/hazards/rule.ts';
import { fixText, type Fix } from '../../store/fixes.ts';
import { useActions, usePlayback } from '../figure.ts';
import { useFixes } from './use-fixes.ts';
import { useTexts } from '../use-texts.ts';

/** The smallest single changes of the log that a hazard would not survive, each to be seen as a branch. */
export function FixList({ hazard }: { readonly hazard: Hazard }) {
  const { hazards: texts } = useTexts();
  const { state, search, cancel } = useFixes(hazard);
  switch (state.kind) {
    case 'unasked':
      return (
        <button type="button" className="button button-small" onClick={search}>
          {texts.fix}
        </button>
      );
    case 'searching':
      return (
        <p className="fix-search" role="status">
          {texts.fixing}
          <progress />
          <button type="button" className="button button-small" onClick={cancel}>
            {texts.cancel}
          </button>
        </p>
      );
    case 'failed':
      return <p className="quiet">{texts.fixFailed}</p>;
    case 'found':
      return <Found fixes={state.fixes} />;
  }
}

function Found({ fixes }: { readonly fixes: readonly Fix[] }) {
  const { hazards: texts } = useTexts();
  const playback = usePlayback();
  const { tryFix } = useActions();
  if (fixes.length === 0) {
    return <p className="quiet">{texts.noFix}</p>;
  }
  return (
    <div className="fixes">
      <h4>{texts.fixes}</h4>
      <ul>
        {fixes.map((fix) => {
          const text = fixText(playback, fix);
          const { hazardsLeft } = fix;
          return (
            <li key={fix.text}>
              <span>
                {text}{' '}
                <span className="quiet">{hazardsLeft === 0 ? texts.noneLeft : texts.left(hazardsLeft)}</span>
              </span>
              <button
                type="button"
                className="button button-small"
                aria-label={texts.tryThis(text)}
                onClick={() => tryFix(fix, text.replace(/\.$/, ''))}
              >
                {texts.tryIt}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
