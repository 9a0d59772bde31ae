import type { CompiledLesson } from '../lessons/compiled-lesson.ts';
import { languageFor } from '../texts/language.ts';
import { loadTexts } from '../texts/load-texts.ts';
import { createRun } from '../timeline/run.ts';
import { handoutPage, type HandoutOptions } from './handout-page.ts';

/** A lesson's handout in the lesson's own language, as far as there are texts in it. */
export async function lessonHandout(
  compiled: CompiledLesson,
  options: Omit<HandoutOptions, 'texts'>,
): Promise<string> {
  const { lang, semantics } = compiled.lesson;
  const { handout } = await loadTexts(languageFor([lang]));
  return handoutPage(compiled, createRun(compiled.document, semantics), { ...options, texts: handout });
}
