import { parseCondition } from '../analysis/conditions/parse.ts';
import type { LogCondition } from '../timeline/document.ts';
import type { FigureActions } from './actions.ts';
import type { FigureState } from './state.ts';

/** What a link must say of conditions; undefined where the log that it names has the same. One empty text is none at all. */
export function linkedConditions({ conditions, document }: FigureState): readonly string[] | undefined {
  const [shown, own] = [conditions, document.conditions ?? []].map((all) => all.map(printLinkedCondition));
  if (shown === undefined || JSON.stringify(shown) === JSON.stringify(own)) return undefined;
  return shown.length === 0 ? [''] : shown;
}

/** Takes the conditions that a link says. One that nobody can read is told, and left out. */
export function followConditions(actions: FigureActions, texts: readonly string[]): void {
  const conditions = texts.flatMap((text) => readLinkedCondition(text) ?? []);
  const readable = conditions.filter(({ when }) => {
    const parsed = parseCondition(when);
    if (!parsed.ok) actions.tell('error', 'condition-unreadable', { name: when, problems: [parsed.problem] });
    return parsed.ok;
  });
  actions.setConditions(readable);
}

/** A condition as a link writes it: `refs(5) == 1;mark;name=last one`. The name is the rest, whatever is in it. */
function printLinkedCondition({ name, when, stop, off }: LogCondition): string {
  const parts = [when];
  if (stop === false) parts.push('mark');
  if (off === true) parts.push('off');
  if (name !== undefined) parts.push(`name=${name}`);
  return parts.join(';');
}

/** Undefined where there is nothing in it. */
export function readLinkedCondition(text: string): LogCondition | undefined {
  const parts = /^(?<when>.*?)(?<mark>;mark)?(?<off>;off)?(?:;name=(?<name>.*))?$/s.exec(text)?.groups ?? {};
  const { when = '', mark, off, name } = parts;
  if (when.trim() === '') return undefined;
  return {
    ...(name !== undefined && name !== '' && { name }),
    when: when.trim(),
    ...(mark !== undefined && { stop: false }),
    ...(off !== undefined && { off: true }),
  };
}
