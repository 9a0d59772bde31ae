import { useCallback } from 'react';
import { useFigure } from '../figure.ts';
import { linkOf } from './link-of.ts';

/** Copies a link to this moment, or says why there is none: a link that opened something else would be worse. */
export function useCopyLink(): () => void {
  const figure = useFigure();
  return useCallback(() => {
    const { notify } = figure.actions;
    const copy = async () => {
      const hash = await linkOf(figure);
      if (hash === undefined) {
        notify('info', 'Too much for a link', 'Save this log and send the file: it opens at this very step.');
        return;
      }
      const link = `${location.href.replace(/#.*/s, '')}${hash}`;
      const copied = await navigator.clipboard.writeText(link).then(
        () => true,
        () => false,
      );
      notify('info', copied ? 'Link copied' : 'The link, to copy by hand', copied ? '' : link);
    };
    void copy();
  }, [figure]);
}
