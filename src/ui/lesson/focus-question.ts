export const QUESTION_ID = 'lesson-question';

/** To where the open question of a lesson is answered: what is chosen already, else the first that can be. False where none is asked. */
export function focusQuestion(): boolean {
  const question = document.getElementById(QUESTION_ID);
  const field =
    question?.querySelector<HTMLElement>('input:checked') ??
    question?.querySelector<HTMLElement>('input, button');
  field?.focus();
  return field !== null && field !== undefined;
}

/** What is said to an answer may stand below what is seen of the text. */
export function showVerdict(): void {
  requestAnimationFrame(() =>
    document.querySelector(`#${QUESTION_ID} .lesson-verdict`)?.scrollIntoView({ block: 'nearest' }),
  );
}
