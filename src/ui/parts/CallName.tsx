const PREFIX = 'ioasid_';

/**
 * A call in the letters of code; the prefix that all calls share steps back so that the rest is found at a glance;
 * in brief it is only heard.
 */
export function CallName({ text, brief = false }: { readonly text: string; readonly brief?: boolean }) {
  const prefixed = text.startsWith(PREFIX);
  return (
    <code className="call">
      {prefixed && <span className={brief ? 'sr-only' : 'call-prefix'}>{PREFIX}</span>}
      {prefixed ? text.slice(PREFIX.length) : text}
    </code>
  );
}
