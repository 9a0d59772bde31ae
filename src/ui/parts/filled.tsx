import { Fragment, type ReactNode } from 'react';

/** A sentence of the catalogue in which `{}` stands for a link or a piece of code, wherever the language wants it. */
export function filled(text: string, ...filling: readonly ReactNode[]): ReactNode {
  return text.split('{}').map((part, index) => (
    <Fragment key={index}>
      {part}
      {filling[index]}
    </Fragment>
  ));
}
