import { useEffect, useMemo, useState } from 'react';
import { savedText } from '../../store/saving.ts';
import { useFigure, useFigureState } from '../figure.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { downloadText } from '../parts/download.ts';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';
import { Preview } from './Preview.tsx';
import { ShareChoices } from './ShareChoices.tsx';
import { sharedOf, type ShareOptions } from './shared-of.ts';
import { ShareText } from './ShareText.tsx';
import { FORMATS, snippet, viewFor, type Format, type Shared } from './snippets.ts';

/** Texts for other places that show what stands here. */
export function ShareDialog({ onClose }: { readonly onClose: () => void }) {
  const { share } = useTexts();
  const view = useFigureState((state) => state.view);
  const [format, setFormat] = useState<Format>('link');
  const [options, setOptions] = useState<ShareOptions>({
    moment: 'here',
    theme: 'auto',
    view,
    controls: 'basic',
  });
  const shownView = viewFor(format, options.view);
  const shownOptions = useMemo(() => ({ ...options, view: shownView }), [options, shownView]);
  const shared = useShared(shownOptions);
  return (
    <Dialog title={share.title} onClose={onClose} className="share">
      <div className="share-columns">
        <div className="share-main">
          <div className="segmented share-formats" role="group" aria-label={share.formats}>
            {FORMATS.map((each) => (
              <button key={each} type="button" aria-pressed={each === format} onClick={() => setFormat(each)}>
                {share[each]}
              </button>
            ))}
          </div>
          <p className="share-about">{share.about[format]}</p>
          <ShareChoices format={format} options={options} onChange={setOptions} />
          {shared !== undefined && <Outcome format={format} shared={shared} options={shownOptions} />}
        </div>
        {shared !== undefined && <Preview shared={shared} />}
      </div>
    </Dialog>
  );
}

/** Packing takes a moment; what was there before stands until it is done. */
function useShared(options: ShareOptions): Shared | undefined {
  const figure = useFigure();
  const [shared, setShared] = useState<Shared>();
  useEffect(() => {
    let wanted = true;
    const pack = async () => {
      const next = await sharedOf(figure, options);
      if (wanted) setShared(next);
    };
    void pack();
    return () => {
      wanted = false;
    };
  }, [figure, options]);
  return shared;
}

interface OutcomeProps {
  readonly format: Format;
  readonly shared: Shared;
  readonly options: ShareOptions;
}

/** The text, and the files that it names; or why there is none. */
function Outcome({ format, shared, options }: OutcomeProps) {
  const figure = useFigure();
  const { share } = useTexts();
  const text = snippet(format, shared);
  const isEmpty = useFigureState((state) => state.cursor < 0);
  const saveFile = () => downloadText(shared.file, savedText(figure).text);
  const savePicture = async () => {
    const { sharedPicture } = await import('./picture.ts');
    downloadText(shared.picture, sharedPicture(figure, options), 'image/svg+xml');
  };
  const namesFile = shared.log === undefined || (format === 'sphinx' && !('scenario' in shared.log));
  const wantsFile = namesFile && ['element', 'mdx', 'sphinx'].includes(format);
  if (isEmpty) return <p className="share-note">{share.empty}</p>;
  return (
    <>
      {text === undefined ? (
        <p className="share-note">{share.tooLarge}</p>
      ) : (
        <ShareText key={format} text={text} />
      )}
      {wantsFile && <p className="share-note">{share.needsFile}</p>}
      <div className="share-files">
        {(wantsFile || text === undefined) && (
          <button type="button" className="button" onClick={saveFile}>
            <Icon name="save" />
            {share.saveFile(shared.file)}
          </button>
        )}
        {format === 'markdown' && (
          <button type="button" className="button" onClick={() => void savePicture()}>
            <Icon name="save" />
            {share.savePicture(shared.picture)}
          </button>
        )}
      </div>
      {text !== undefined && isOnlyHere() && format !== 'sphinx' && (
        <p className="share-note share-here">
          <Icon name="info" />
          <span>{share.onlyHere}</span>
        </p>
      )}
    </>
  );
}

/** An address that nobody else can open. */
function isOnlyHere(): boolean {
  const { protocol, hostname } = location;
  return protocol === 'file:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
