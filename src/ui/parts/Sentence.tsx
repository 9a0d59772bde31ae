import { Fragment } from 'react';

const NAMED = /(IOASID \d+[′″⁽⁾⁰¹²³⁴-⁹]*)/;

/** A sentence in which the IDs stand out. */
export function Sentence({ text }: { readonly text: string }) {
  return text
    .split(NAMED)
    .map((part, index) =>
      index % 2 === 1 ? <strong key={index}>{part}</strong> : <Fragment key={index}>{part}</Fragment>,
    );
}
