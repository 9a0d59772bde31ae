const PREFIX = 'ioasid_';

/** A call in the letters of code; the prefix that all calls share steps back so that the rest is found at a glance. */
export function CallName({ text }: { readonly text: string }) {
  const prefixed = text.startsWith(PREFIX);
  return (
    <code className="call">
      {prefixed && <span className="call-prefix">{PREFIX}</span>}
      {prefixed ? text.slice(PREFIX.length) : text}
    </code>
  );
}
