import { useId, useState } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { useTexts } from '../use-texts.ts';

interface Props {
  readonly label: string;
  readonly text: string;
}

/** A text to hand on: all of it is there to be selected by hand, where copying is refused. */
export function CopyField({ label, text }: Props) {
  const { follow } = useTexts();
  const id = useId();
  const [copied, setCopied] = useState('');
  const copy = () =>
    void navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => document.getElementById(id)?.focus(),
    );
  return (
    <div className="copy-field">
      <label htmlFor={id}>{label}</label>
      <div className="copy-field-row">
        <input id={id} className="field" readOnly value={text} onFocus={(event) => event.target.select()} />
        <button type="button" className="button" onClick={copy}>
          <Icon name={copied === text ? 'check' : 'copy'} />
          {copied === text ? follow.copied : follow.copy}
        </button>
      </div>
    </div>
  );
}
