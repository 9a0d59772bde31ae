import { parseLog } from '../formats/log/parse-log.ts';
import type { Figure } from './figure.ts';

/** Opens a log that is at hand as text; a wrong one is told and changes nothing. */
export function openLogText(figure: Figure, text: string): boolean {
  const result = parseLog(text);
  if (!result.ok) {
    figure.actions.tell('error', 'log-unreadable', { problems: result.problem });
    return false;
  }
  figure.actions.open(result.value, { kind: 'file', name: result.value.title, format: 'ioasid-log/1' });
  return true;
}
