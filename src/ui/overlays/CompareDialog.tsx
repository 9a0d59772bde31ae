import { useMemo } from 'react';
import { compareWithOrigin, type ComparedSide } from '../../store/compare.ts';
import { operationText } from '../../words/call-text.ts';
import { useFigure, useFigureState } from '../figure.ts';
import { CallName } from '../parts/CallName.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { useBranchName } from '../time/use-branch-name.ts';
import { useTexts } from '../use-texts.ts';
import { useNumber } from '../parts/use-number.ts';

/** A branch beside the one it left: what was done after the fork, and how each ID ends. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const number = useNumber();
  const { overlays: texts } = useTexts();
  const nameOf = useBranchName();
  const figure = useFigure();
  const state = useFigureState((each) => each);
  const comparison = useMemo(() => compareWithOrigin(figure, state), [figure, state]);
  if (comparison === undefined) return null;
  const { origin, branch, forkedAfter, differences } = comparison;
  return (
    <Dialog
      title={texts.beside(nameOf(branch.branch), nameOf(origin.branch))}
      onClose={onClose}
      className="compare"
    >
      <p className="quiet">{texts.sameUpTo(number(forkedAfter))}</p>
      <div className="compare-sides">
        <Side side={origin} />
        <Side side={branch} />
      </div>
      {differences.length === 0 ? (
        <p className="compare-same">{texts.sameEnd}</p>
      ) : (
        <table className="table">
          <caption>{texts.endsDifferently}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.ioasid}</th>
              <th scope="col">{nameOf(origin.branch)}</th>
              <th scope="col">{nameOf(branch.branch)}</th>
            </tr>
          </thead>
          <tbody>
            {differences.map((difference) => (
              <tr key={difference.name}>
                <th scope="row">{difference.name}</th>
                <td>{difference.origin}</td>
                <td>{difference.branch}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Dialog>
  );
}

/** More operations than this are counted. */
const SHOWN = 40;

function Side({ side }: { readonly side: ComparedSide }) {
  const number = useNumber();
  const { overlays: texts } = useTexts();
  const nameOf = useBranchName();
  const { operations, branch } = side;
  return (
    <section aria-label={nameOf(branch)}>
      <h3>{nameOf(branch)}</h3>
      <ol>
        {operations.slice(0, SHOWN).map((operation, index) => (
          <li key={index}>
            {operation.user} <CallName text={operationText(operation)} />
          </li>
        ))}
      </ol>
      {operations.length > SHOWN && <p className="quiet">{texts.more(number(operations.length - SHOWN))}</p>}
      {operations.length === 0 && <p className="quiet">{texts.nothingAfter}</p>}
    </section>
  );
}
