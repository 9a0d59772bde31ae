import { useRef } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { useNumber } from '../parts/use-number.ts';
import { useTexts } from '../use-texts.ts';
import { useCopy } from './use-copy.ts';

/** A text to copy: it can be read, selected and copied as a whole. */
export function ShareText({ text }: { readonly text: string }) {
  const number = useNumber();
  const { share } = useTexts();
  const field = useRef<HTMLTextAreaElement>(null);
  const { outcome, copy } = useCopy(field);
  return (
    <div className="share-text">
      <textarea
        ref={field}
        className="field share-field"
        readOnly
        aria-label={share.text}
        spellCheck={false}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className="share-copy">
        <button type="button" className="button button-primary" onClick={copy}>
          <Icon name={outcome === 'copied' ? 'check' : 'copy'} />
          {outcome === 'copied' ? share.copied : share.copy}
        </button>
        <span className="quiet">{share.length(number(text.length))}</span>
        <span role="status" className={outcome === 'refused' ? '' : 'sr-only'}>
          {outcome === 'refused' ? share.copyRefused : outcome === 'copied' ? share.copied : ''}
        </span>
      </div>
    </div>
  );
}
