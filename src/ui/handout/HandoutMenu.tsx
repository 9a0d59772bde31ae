import { useState } from 'react';
import type { CompiledLesson } from '../../lessons/compiled-lesson.ts';
import { fileName } from '../../store/file-name.ts';
import { useActions } from '../figure.ts';
import { downloadText } from '../parts/download.ts';
import { Icon } from '../parts/Icon.tsx';
import { Popover, closePopover } from '../parts/Popover.tsx';
import { useTexts } from '../use-texts.ts';
import { printHtml } from './print-html.ts';

/** The lesson on paper: printed, or as a file to print or send. Made when asked for. */
export function HandoutMenu({ compiled }: { readonly compiled: CompiledLesson }) {
  const { handout: texts } = useTexts();
  return (
    <Popover
      className="button button-icon button-small button-plain"
      label={texts.button}
      title={texts.button}
      panelLabel={texts.button}
      panelClass="handout"
      button={<Icon name="print" />}
    >
      <HandoutPanel compiled={compiled} />
    </Popover>
  );
}

function HandoutPanel({ compiled }: { readonly compiled: CompiledLesson }) {
  const { handout: texts } = useTexts();
  const { notify } = useActions();
  const [notes, setNotes] = useState(false);
  const { title } = compiled.lesson;
  const withHandout = async (then: (html: string) => void | Promise<void>) => {
    try {
      const { makeHandout } = await import('./make-handout.ts');
      await then(await makeHandout(compiled, notes));
    } catch (error) {
      notify('error', texts.failed, error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <p className="handout-title">{texts.button}</p>
      <p className="quiet">{texts.about}</p>
      <label className="handout-notes">
        <input type="checkbox" checked={notes} onChange={({ target }) => setNotes(target.checked)} />
        {texts.withNotes}
      </label>
      <div className="handout-buttons">
        <button
          type="button"
          className="button button-primary"
          data-autofocus
          onClick={({ currentTarget }) => {
            closePopover(currentTarget);
            void withHandout((html) => printHtml(html, title));
          }}
        >
          <Icon name="print" />
          {texts.print}
        </button>
        <button
          type="button"
          className="button"
          onClick={({ currentTarget }) => {
            closePopover(currentTarget);
            void withHandout((html) => downloadText(`${fileName(title)}.html`, html, 'text/html'));
          }}
        >
          <Icon name="save" />
          {texts.save}
        </button>
      </div>
    </>
  );
}
