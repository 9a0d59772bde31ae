export const QUESTION_ID = 'lesson-question';

/** To where the open question is answered: what is chosen already, else the first that can be. */
export function focusQuestion(): void {
  const question = document.getElementById(QUESTION_ID);
  const field =
    question?.querySelector<HTMLElement>('input:checked') ??
    question?.querySelector<HTMLElement>('input, button');
  field?.focus();
}

/** What is said to an answer may stand below what is seen of the text. */
export function showVerdict(): void {
  requestAnimationFrame(() =>
    document.querySelector(`#${QUESTION_ID} .lesson-verdict`)?.scrollIntoView({ block: 'nearest' }),
  );
}
