import type { MouseEvent } from 'react';
import { openNew } from '../../store/stories.ts';
import { useFigure } from '../figure.ts';
import { Icon } from '../parts/Icon.tsx';
import { closePopover } from '../parts/Popover.tsx';
import { useTexts } from '../use-texts.ts';
import { useFiles } from './use-files.ts';

/** Open, save, link. The words go where there is no room for them; the names stay. */
export function FileButtons() {
  const { header: texts, share } = useTexts();
  const figure = useFigure();
  const { pick, save } = useFiles();
  const then = (act: () => void) => (event: MouseEvent<HTMLButtonElement>) => {
    closePopover(event.currentTarget);
    act();
  };
  return (
    <div className="file-buttons">
      <button
        type="button"
        className="button"
        aria-label={texts.newLog}
        title={texts.newHint}
        onClick={then(() => openNew(figure))}
      >
        <Icon name="plus" />
        <span className="button-text">{texts.new}</span>
      </button>
      <button type="button" className="button" title={texts.openHint} onClick={then(pick)}>
        <Icon name="open" />
        <span className="button-text">{texts.open}</span>
      </button>
      <button type="button" className="button" title={texts.saveHint} onClick={then(save)}>
        <Icon name="save" />
        <span className="button-text">{texts.save}</span>
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
