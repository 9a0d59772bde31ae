import { useEffect } from 'react';
import { languageFor } from '../../texts/language.ts';
import { useFigure } from '../figure.ts';
import { useLessons } from '../lesson/use-lesson.ts';
import { followHash } from './follow-hash.ts';
import { parseWindow } from './hash.ts';
import { linkOf } from './link-of.ts';

/** Scrubbing changes the address many times a second, which browsers forbid. */
const REST_MS = 300;

/** Keeps the address that of what is shown, and follows it when the reader changes it. */
export function useHashLink(): void {
  const figure = useFigure();
  const lessons = useLessons();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let written = location.hash;
    const write = async () => {
      const { sharing } = figure.store.getState();
      // Whoever follows stays at the address of what is followed.
      if (sharing === 'following') return;
      const link = (await linkOf(figure)) ?? '';
      const hash = sharing === 'presenting' ? `${link === '' ? '#' : `${link}&`}present=1` : link;
      if (hash === location.hash) return;
      written = hash;
      history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
    };
    const stopListening = figure.store.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void write(), REST_MS);
    });
    const onHashChange = () => {
      const { speaker, follow, lang } = parseWindow(location.hash);
      if (lang !== undefined) figure.actions.setLanguage(languageFor([lang]));
      // Another kind of window: it begins as one.
      if (speaker !== undefined || follow !== undefined) location.reload();
      else if (location.hash !== written) void followHash(figure, location.hash, lessons);
    };
    window.addEventListener('hashchange', onHashChange);
    return () => {
      clearTimeout(timer);
      stopListening();
      window.removeEventListener('hashchange', onHashChange);
    };
  }, [figure, lessons]);
}
