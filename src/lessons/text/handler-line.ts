import { EVENT_NAMES, type HandlerAction, type WorkAction } from '../../allocator/operation.ts';
import { didYouMean } from '../../base/nearest.ts';
import type { HandlerStatement } from '../lesson.ts';
import { contextName, oneOf, readSet, readUser, whole } from './argument.ts';
import type { Names } from './names.ts';
import type { Line, Token } from './tokens.ts';

/** The header's names for priorities, by their numbers. */
export const PRIORITIES = ['LAST', 'DEVICE', 'IOMMU', 'CPU'] as const;

/** `on EVENT user [in SET] [at PRIORITY]: action; action [-> ANSWER]`. */
export function readHandler(line: Line, names: Names): HandlerStatement | undefined {
  line.accept('on');
  const event = oneOf(EVENT_NAMES, 'an event', line);
  if (event === undefined) return undefined;
  const user = readUser(line, names);
  if (user === undefined) return undefined;
  const set = line.accept('in') ? (line.accept('NULL') ? 'NULL' : readSet(line, names)) : '';
  if (set === undefined) return undefined;
  const priority = line.accept('at') ? readPriority(line) : -1;
  if (priority === undefined || !line.expectSign(':', 'and what the handler does')) return undefined;
  const actions = readActions(line);
  if (actions === undefined) return undefined;
  const answer = line.accept('->') ? oneOf(['OK', 'DONE', 'STOP', 'BAD'], 'what it answers', line) : '';
  if (answer === undefined || !line.finish('actions are divided by ";"')) return undefined;
  return {
    kind: 'handler',
    event,
    user,
    ...(set !== '' && { set }),
    ...(priority >= 0 && { priority }),
    actions,
    ...(answer !== '' && { answer }),
  };
}

function readPriority(line: Line): number | undefined {
  if (line.peek().kind === 'number') return whole(line, 0, 0x7fff_ffff);
  const name = oneOf(PRIORITIES, 'a priority', line);
  return name === undefined ? undefined : PRIORITIES.indexOf(name);
}

function readActions(line: Line): readonly HandlerAction[] | undefined {
  if (line.accept('nothing')) return [];
  const actions: HandlerAction[] = [];
  do {
    const action = readAction(line);
    if (action === undefined) return undefined;
    actions.push(action);
  } while (line.accept(';'));
  return actions;
}

/** Names of calls inside a handler or deferred work; they are about the ID of the event, so they take no arguments. */
export const HANDLER_CALLS = {
  ioasid_get_locked: 'get_locked',
  ioasid_put_locked: 'put_locked',
  ioasid_find: 'find',
  ioasid_get: 'get',
  ioasid_put: 'put',
  ioasid_free: 'free',
  ioasid_alloc: 'alloc',
} as const;

const ACTION_WORDS = [...Object.keys(HANDLER_CALLS), 'set_context', 'clear_context', 'queue', 'nothing'];

function readAction(line: Line): HandlerAction | undefined {
  const word = line.word('what the handler does', 'with nothing to do, write "nothing"');
  if (word === undefined) return undefined;
  if (word.text === 'set_context' || word.text === 'clear_context') return contextAction(word.text, line);
  if (word.text === 'queue') return queueAction(line);
  const call = Object.entries(HANDLER_CALLS).find(([name]) => name === word.text)?.[1];
  if (call === undefined) return unknownAction(word, ACTION_WORDS, line);
  if (!withoutArguments(word, line)) return undefined;
  if (!isHeldClause(line)) return { do: call };
  if (call === 'put_locked') return { do: 'put_locked_if_held' };
  return line.unexpected('";" or the end of the line', '"if held" goes with ioasid_put_locked and queue');
}

function contextAction(
  action: 'set_context' | 'clear_context',
  line: Line,
): { do: 'set_context' | 'clear_context'; context?: string } | undefined {
  if (!line.accept('(')) return { do: action };
  const context = contextName(line);
  if (context === undefined || !line.expectSign(')', 'after the context')) return undefined;
  return { do: action, context };
}

/** `queue(clear_context, ioasid_put) [if held]`. */
function queueAction(line: Line): HandlerAction | undefined {
  const hint = 'such as queue(clear_context, ioasid_put)';
  if (!line.expectSign('(', 'and what the work does', hint)) return undefined;
  const work: WorkAction[] = [];
  do {
    const action = workAction(line);
    if (action === undefined) return undefined;
    work.push(action);
  } while (line.accept(','));
  if (!line.expectSign(')', 'after the work', hint)) return undefined;
  return { do: 'queue_work', work, ...(isHeldClause(line) && { onlyIfHeld: true }) };
}

function workAction(line: Line): WorkAction | undefined {
  const word = line.word('what the work does');
  if (word === undefined) return undefined;
  if (word.text === 'set_context' || word.text === 'clear_context') return contextAction(word.text, line);
  if (word.text !== 'ioasid_put') {
    return unknownAction(word, ['ioasid_put', 'set_context', 'clear_context'], line);
  }
  if (!withoutArguments(word, line)) return undefined;
  return { do: isHeldClause(line) ? 'put_if_held' : 'put' };
}

function isHeldClause(line: Line): boolean {
  if (line.peek().text !== 'if' || line.peek(1).text !== 'held') return false;
  line.take();
  line.take();
  return true;
}

function withoutArguments({ text }: Token, line: Line): boolean {
  const token = line.peek();
  if (token.text !== '(') return true;
  const message = `In a handler ${text} has no arguments: it is about the ID of the event.`;
  line.complaints.add(token.place, 'arguments', message, `write ${text}`);
  return false;
}

function unknownAction({ text, place }: Token, known: readonly string[], line: Line): undefined {
  const hint = didYouMean(text, known, `one of ${known.join(', ')}`);
  return line.complaints.add(place, 'unknown-action', `A handler cannot do "${text}".`, hint);
}
