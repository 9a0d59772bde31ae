import { useTexts } from '../use-texts.ts';
import { frameAddress, viewFor, type Shared } from './snippets.ts';

/** The figure as a page would have it: the very frame whose text can be copied. */
export function Preview({ shared }: { readonly shared: Shared }) {
  const { share } = useTexts();
  const address = frameAddress({ ...shared, view: viewFor('iframe', shared.view) });
  return (
    <section className="share-preview" aria-label={share.preview}>
      <h3>{share.preview}</h3>
      {address === undefined ? (
        <p className="share-note">{share.noPreview}</p>
      ) : (
        <iframe
          src={address}
          title={share.preview}
          sandbox="allow-scripts allow-popups"
          referrerPolicy="no-referrer"
          data-controls={shared.controls}
        />
      )}
    </section>
  );
}
