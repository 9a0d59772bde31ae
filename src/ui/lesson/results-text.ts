import type { LessonResults } from '../../store/lesson/results.ts';
import type { Texts } from '../../texts/en.ts';

/** Results as plain text, to paste into a mail to the teacher. */
export function resultsText(
  { lesson, right, questions, answers }: LessonResults,
  texts: Texts['lesson'],
): string {
  const lines = answers.map(({ title, question, result, attempts }) => {
    const tries = attempts > 1 ? `, ${texts.attempts(attempts)}` : '';
    return `- ${title}: ${question} [${texts.result[result]}${tries}]`;
  });
  return [lesson, texts.score(right, questions), '', ...lines, ''].join('\n');
}
