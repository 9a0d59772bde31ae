import type { Figure } from '../../store/figure.ts';
import { statementOf } from '../../store/lesson/statement.ts';

/**
 * Tells scripts of the page what happens in a lesson: `ioasid:quiz` with `{step, kind, result, attempts}` as the embed's contract has it, and
 * `ioasid:statement` with an xAPI statement that a learning platform can store. Whoever does not listen hears nothing, and nothing is sent.
 */
export function tellPage(figure: Figure): void {
  figure.onLesson((event) => {
    const { lesson } = figure.store.getState();
    if (lesson === undefined) return;
    if (event.name === 'quiz') {
      const { step, kind, result, attempts } = event;
      tell('quiz', { step, kind, result, attempts });
    }
    const page = `${location.origin}${location.pathname}`;
    const timestamp = new Date().toISOString();
    tell('statement', statementOf(event, lesson, { page, timestamp }));
  });
}

function tell(name: string, detail: unknown): void {
  document.body.dispatchEvent(new CustomEvent(`ioasid:${name}`, { bubbles: true, composed: true, detail }));
}
