import { CALLS, type ArgKind } from '../../allocator/calls.ts';
import {
  type ArgValue,
  type HandlerAction,
  INVALID_IOASID,
  type WorkAction,
} from '../../allocator/operation.ts';
import { ERRNOS } from '../../allocator/outcome.ts';
import type { Semantics } from '../../allocator/policies.ts';
import { assertNever } from '../../base/assert.ts';
import type { HandlerStatement, Measure, OperationStatement, ResultWord, Statement } from '../lesson.ts';
import { mayBeLeftOut, parametersOf, spelling } from './calls.ts';
import { HANDLER_CALLS, PRIORITIES } from './handler-line.ts';
import { NAME } from './names.ts';

/** One line of a fence. `width` is how wide users and their colons are, so that calls stand below each other. */
export function printStatement(statement: Statement, semantics: Semantics, width = 0): string {
  switch (statement.kind) {
    case 'operation':
      return `${`${statement.user}:`.padEnd(width)} ${callText(statement, semantics)}${arrow(statement.result)}`;
    case 'handler':
      return handlerText(statement);
    case 'expect':
      return `expect ${printMeasure(statement.measure)} == ${printResult(statement.value)}`;
    case 'hazard': {
      const { code, id, by, from } = statement;
      const parts = ['hazard', code];
      if (id !== undefined) parts.push(idText(id));
      if (by !== undefined) parts.push('by', by);
      if (from !== undefined) parts.push('from', from);
      return parts.join(' ');
    }
    case 'marker':
      return `marker ${statement.name}${rowText(statement.row)} ${statement.text}`;
    case 'highlight':
      return `highlight ${statement.targets.map(targetText).join(', ') || 'none'}`;
    case 'pause':
      return `pause${rowText(statement.row)}`;
    case 'comment':
      return `# ${statement.text}`.trimEnd();
    default:
      return assertNever(statement);
  }
}

export function printMeasure(measure: Measure): string {
  switch (measure.of) {
    case 'result':
      return 'result';
    case 'refs':
    case 'state':
      return `${measure.of}(${idText(measure.id)})`;
    case 'holds':
    case 'context':
      return `${measure.of}(${measure.user}, ${idText(measure.id)})`;
    case 'work':
      return `work(${measure.user})`;
    case 'nr':
    case 'quota':
      return `${measure.of}(${measure.set})`;
    default:
      return assertNever(measure);
  }
}

function rowText(row: number | undefined): string {
  return row === undefined ? '' : ` row ${row}`;
}

function targetText(target: Extract<Statement, { kind: 'highlight' }>['targets'][number]): string {
  if (target.kind === 'id') return idText(target.id);
  return target.kind === 'user' ? target.alias : target.name;
}

function arrow(result: ResultWord | undefined): string {
  return result === undefined ? '' : ` -> ${printResult(result)}`;
}

/** "-EBUSY", "0", "INVALID_IOASID". */
function printResult(word: ResultWord): string {
  return ERRNOS.some((errno) => errno === word) ? `-${word}` : String(word);
}

function callText({ call, args }: OperationStatement, semantics: Semantics): string {
  const printed = parametersOf(call, semantics)
    .filter((spec) => !(mayBeLeftOut(spec) && args[spec.name] === undefined))
    .map(({ kind, name }) => argumentText(kind, args[name]));
  const given = CALLS[call].args.some(({ name }) => name === 'as') ? args.as : undefined;
  const list = printed.length === 0 && call === 'run_work' ? '' : `(${printed.join(', ')})`;
  return `${given === undefined ? '' : `${given} = `}${spelling(call, semantics)}${list}`;
}

function argumentText(kind: ArgKind, value: ArgValue | undefined): string {
  if (value === undefined) return 'NULL';
  if (kind === 'ioasid') return idText(value);
  if (kind === 'private') return value === 0 ? 'NULL' : `p${value}`;
  if (kind === 'spid' && value === 'INVALID') return 'INVALID_IOASID';
  if (kind === 'flags') return ['', 'ALL', 'SET', 'ALL|SET'][Number(value)] || String(value);
  if (kind === 'context') return contextText(String(value));
  return String(value);
}

function idText(id: ArgValue): string {
  return id === INVALID_IOASID || id === 'INVALID' ? 'INVALID_IOASID' : String(id);
}

function contextText(context: string): string {
  return NAME.test(context) ? context : `"${context}"`;
}

function handlerText({ event, user, set, priority, actions, answer }: HandlerStatement): string {
  const chain = set === undefined ? '' : ` in ${set}`;
  const at = priority === undefined ? '' : ` at ${PRIORITIES[priority] ?? priority}`;
  const does = actions.length === 0 ? 'nothing' : actions.map(actionText).join('; ');
  return `on ${event} ${user}${chain}${at}: ${does}${answer === undefined ? '' : ` -> ${answer}`}`;
}

function actionText(action: HandlerAction | WorkAction): string {
  switch (action.do) {
    case 'set_context':
    case 'clear_context':
      return action.context === undefined ? action.do : `${action.do}(${contextText(action.context)})`;
    case 'queue_work':
      return `queue(${action.work.map(actionText).join(', ')})${action.onlyIfHeld === true ? ' if held' : ''}`;
    case 'put_locked_if_held':
      return 'ioasid_put_locked if held';
    case 'put_if_held':
      return 'ioasid_put if held';
    default:
      return Object.entries(HANDLER_CALLS).find(([, name]) => name === action.do)?.[0] ?? action.do;
  }
}
