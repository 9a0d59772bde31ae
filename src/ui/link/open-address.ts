import type { Figure } from '../../store/figure.ts';
import { openLessonFile } from '../../store/lesson/opening-lesson.ts';
import { LESSON_HEAD, lessonForm } from '../../store/lesson/lesson-form.ts';
import { readLessonText } from '../../store/lesson/reading-lesson.ts';
import type { ToldCode } from '../../store/state.ts';
import { openLogText } from '../../store/opening-text.ts';

/**
 * Opens a log or a lesson at an address of this host, a lesson at the step that is named. Other hosts are never asked: a link must not
 * make a reader's browser call anybody. What goes wrong is told, and what is open stays.
 */
export async function openAddress(figure: Figure, src: string, step?: string): Promise<boolean> {
  const refuse = (code: ToldCode, name: string, more = ''): false => {
    figure.actions.tell('error', code, { name, more });
    return false;
  };
  const url = addressOf(src);
  if (url === undefined) return refuse('src-no-address', src.slice(0, 120));
  if (url.origin !== location.origin) return refuse('src-other-host', url.host);
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return refuse('src-refused', url.pathname, String(response.status));
    return await openText(figure, await response.text(), src, step);
  } catch {
    return refuse('src-unreadable', url.pathname);
  }
}

async function openText(
  figure: Figure,
  text: string,
  src: string,
  step: string | undefined,
): Promise<boolean> {
  const { actions } = figure;
  const name = nameOf(src);
  const form = lessonForm(text.slice(0, LESSON_HEAD), name);
  if (form === undefined) return openLogText(figure, text);
  const lesson = await readLessonText(text, name, form);
  if (!lesson.ok) {
    actions.tell('error', 'file-unreadable', { name, problems: lesson.problem });
    return false;
  }
  const opened = openLessonFile(figure, lesson.value, name, { src, step });
  if (opened === 'no-step') actions.tell('info', 'unknown-step', { name: step ?? '' });
  return true;
}

/** The last part of an address that could be one: "authored/two%20frees.md" is two frees.md. */
function nameOf(src: string): string {
  const last = addressOf(src)?.pathname.split('/').at(-1) ?? '';
  return decodeURIComponent(last);
}

function addressOf(src: string): URL | undefined {
  try {
    return new URL(src, document.baseURI);
  } catch {
    return undefined;
  }
}
