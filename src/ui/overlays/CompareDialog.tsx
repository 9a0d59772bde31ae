import { useMemo } from 'react';
import { compareWithOrigin, type ComparedSide } from '../../store/compare.ts';
import { operationText } from '../../words/call-text.ts';
import { useFigure, useFigureState } from '../figure.ts';
import { CallName } from '../parts/CallName.tsx';
import { Dialog } from '../parts/Dialog.tsx';

/** A branch beside the one it left: what was done after the fork, and how each ID ends. */
export function CompareDialog({ onClose }: { readonly onClose: () => void }) {
  const figure = useFigure();
  const state = useFigureState((each) => each);
  const comparison = useMemo(() => compareWithOrigin(figure, state), [figure, state]);
  if (comparison === undefined) return null;
  const { origin, branch, forkedAfter, differences } = comparison;
  return (
    <Dialog
      title={`“${branch.branch.name}” beside “${origin.branch.name}”`}
      onClose={onClose}
      className="compare"
    >
      <p className="quiet">The same up to operation {forkedAfter} of the log.</p>
      <div className="compare-sides">
        <Side side={origin} />
        <Side side={branch} />
      </div>
      {differences.length === 0 ? (
        <p className="compare-same">Both end in the same state.</p>
      ) : (
        <table className="table">
          <caption>What ends differently</caption>
          <thead>
            <tr>
              <th scope="col">IOASID</th>
              <th scope="col">{origin.branch.name}</th>
              <th scope="col">{branch.branch.name}</th>
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
  const { operations, branch } = side;
  return (
    <section aria-label={branch.name}>
      <h3>{branch.name}</h3>
      <ol>
        {operations.slice(0, SHOWN).map((operation, index) => (
          <li key={index}>
            {operation.user} <CallName text={operationText(operation)} />
          </li>
        ))}
      </ol>
      {operations.length > SHOWN && <p className="quiet">and {operations.length - SHOWN} more</p>}
      {operations.length === 0 && <p className="quiet">nothing after the fork</p>}
    </section>
  );
}
