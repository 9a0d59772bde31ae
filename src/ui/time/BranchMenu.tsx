import { useActions, useFigureState } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { Popover, closePopover } from '../parts/Popover.tsx';
import { BranchItem } from './BranchItem.tsx';
import { useBranchName } from './use-branch-name.ts';
import { useTexts } from '../use-texts.ts';

/** Every line of what could have happened: switch, rename, delete, compare. */
export function BranchMenu() {
  const { time: texts } = useTexts();
  const nameOf = useBranchName();
  const branches = useFigureState((state) => state.branches);
  const branchId = useFigureState((state) => state.branchId);
  const past = useFigureState((state) => state.past);
  const future = useFigureState((state) => state.future);
  const { undo, redo, openDialog } = useActions();
  const current = branches.find((branch) => branch.id === branchId);
  return (
    <Popover
      panelLabel={texts.branches}
      panelClass="branches"
      title={texts.branches}
      button={
        <>
          <Icon name="branch" />
          <span className="branch-current">{current === undefined ? '' : nameOf(current)}</span>
          {branches.length > 1 && <span className="badge">{branches.length}</span>}
        </>
      }
    >
      <p className="popover-note">{texts.branchesNote}</p>
      <ul className="branch-list">
        {branches.map((branch) => (
          <BranchItem key={branch.id} branch={branch} current={branch.id === branchId} />
        ))}
      </ul>
      <div className="popover-foot">
        <button type="button" className="button button-small" disabled={past.length === 0} onClick={undo}>
          {texts.undo}
        </button>
        <button type="button" className="button button-small" disabled={future.length === 0} onClick={redo}>
          {texts.redo}
        </button>
        <span className="timeline-gap" />
        <button
          type="button"
          className="button button-small"
          disabled={current?.parent === undefined}
          onClick={(event) => {
            closePopover(event.currentTarget);
            openDialog('compare');
          }}
        >
          <Icon name="compare" />
          {texts.compare}
        </button>
      </div>
    </Popover>
  );
}
