import type { MouseEvent } from 'react';
import { openNew } from '../../store/stories.ts';
import { useFigure } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { closePopover } from '../parts/Popover.tsx';
import { useTexts } from '../use-texts.ts';
import { useFiles } from './use-files.ts';

/** Open, save, link. The words go where there is no room for them; the names stay. */
export function FileButtons() {
  const figure = useFigure();
  const { pick, save } = useFiles();
  const { share } = useTexts();
  const then = (act: () => void) => (event: MouseEvent<HTMLButtonElement>) => {
    closePopover(event.currentTarget);
    act();
  };
  return (
    <div className="file-buttons">
      <button type="button" className="button" title="Start a new log" onClick={then(() => openNew(figure))}>
        <Icon name="plus" />
        <span className="button-text">
          New<span className="sr-only"> log</span>
        </span>
      </button>
      <button type="button" className="button" title="Open a log or a recorded trace" onClick={then(pick)}>
        <Icon name="open" />
        <span className="button-text">Open</span>
      </button>
      <button type="button" className="button" title="Save the log as a file" onClick={then(save)}>
        <Icon name="save" />
        <span className="button-text">Save</span>
      </button>
      <button
        type="button"
        className="button"
        title={share.openTitle}
        onClick={then(() => figure.actions.openDialog('share'))}
      >
        <Icon name="link" />
        <span className="button-text">{share.open}</span>
      </button>
    </div>
  );
}
