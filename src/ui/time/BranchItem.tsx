import { useState } from 'react';
import type { Branch } from '../../store/state.ts';
import { useActions, useFigureState } from '../figure.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useBranchName } from './use-branch-name.ts';
import { useTexts } from '../use-texts.ts';
import { useNumber } from '../parts/use-number.ts';

interface Props {
  readonly branch: Branch;
  readonly current: boolean;
}

export function BranchItem({ branch, current }: Props) {
  const number = useNumber();
  const { time: texts } = useTexts();
  const nameOf = useBranchName();
  const name = nameOf(branch);
  const [renaming, setRenaming] = useState(false);
  const { switchBranch, deleteBranch } = useActions();
  const parent = useFigureState((state) => state.branches.find((each) => each.id === branch.parent));
  const where =
    parent === undefined ? texts.asOpened : texts.leftAfter(nameOf(parent), number(branch.forkedAfter));
  return (
    <li className="branch" data-current={current}>
      {renaming ? (
        <BranchName branch={branch} onDone={() => setRenaming(false)} />
      ) : (
        <button
          type="button"
          className="branch-switch"
          aria-current={current}
          onClick={() => switchBranch(branch.id)}
        >
          <span className="branch-name">{name}</span>
          <span className="quiet">{texts.branchSize(number(branch.operations.length), where)}</span>
        </button>
      )}
      <IconButton
        icon="pencil"
        label={texts.renameBranch(name)}
        className="button button-icon button-small button-plain"
        onClick={() => setRenaming(true)}
      />
      {branch.parent !== undefined && (
        <IconButton
          icon="trash"
          label={texts.deleteBranch(name)}
          className="button button-icon button-small button-plain"
          onClick={() => deleteBranch(branch.id)}
        />
      )}
    </li>
  );
}

function BranchName({ branch, onDone }: { readonly branch: Branch; readonly onDone: () => void }) {
  const { time: texts } = useTexts();
  const { renameBranch } = useActions();
  const [name, setName] = useState(branch.name);
  return (
    <form
      className="branch-rename"
      onSubmit={(event) => {
        event.preventDefault();
        renameBranch(branch.id, name);
        onDone();
      }}
    >
      <input
        className="field"
        aria-label={texts.branchName}
        value={name}
        ref={(element) => element?.select()}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onDone();
        }}
      />
      <button type="submit" className="button button-small">
        {texts.rename}
      </button>
    </form>
  );
}
