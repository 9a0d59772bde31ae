import { assertNever } from '../../base/assert.ts';
import type { Quiz } from '../../lessons/lesson.ts';
import type { LessonEvent } from './lesson-events.ts';
import type { LessonState, QuizResult } from './lesson-state.ts';

/** An xAPI statement (version 1.0.3) as far as lessons need one. The host names the person before it stores it: nobody here knows who answers. */
export interface Statement {
  readonly actor: {
    readonly objectType: 'Agent';
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: {
    readonly objectType: 'Activity';
    readonly id: string;
    readonly definition: {
      readonly type: string;
      readonly name: Readonly<Record<string, string>>;
      readonly interactionType?: string;
    };
  };
  readonly result: {
    readonly success?: boolean;
    readonly completion?: boolean;
    readonly response?: string;
    readonly score?: { readonly raw: number; readonly min: number; readonly max: number };
    readonly extensions?: Readonly<Record<string, number>>;
  };
  readonly timestamp: string;
}

const ACTIVITY = 'http://adlnet.gov/expapi/activities';

/** `page` is the address of this program, `timestamp` an ISO time. */
export function statementOf(
  event: LessonEvent,
  { id, compiled }: LessonState,
  { page, timestamp }: { readonly page: string; readonly timestamp: string },
): Statement {
  const { title, lang } = compiled.lesson;
  const lesson = `${page}#lesson=${encodeURIComponent(id ?? title)}`;
  const actor = { objectType: 'Agent', account: { homePage: page, name: 'anonymous' } } as const;
  if (event.name === 'finished') {
    return {
      actor,
      verb: { id: 'http://adlnet.gov/expapi/verbs/completed', display: { en: 'completed' } },
      object: {
        objectType: 'Activity',
        id: lesson,
        definition: { type: `${ACTIVITY}/lesson`, name: { [lang]: title } },
      },
      result: { completion: true, score: { raw: event.right, min: 0, max: event.questions } },
      timestamp,
    };
  }
  const { result, attempts, given, step, question, kind } = event;
  return {
    actor,
    verb: VERBS[result],
    object: {
      objectType: 'Activity',
      id: `${lesson}&step=${encodeURIComponent(step)}`,
      definition: {
        type: `${ACTIVITY}/cmi.interaction`,
        name: { [lang]: question },
        interactionType: interactionOf(kind),
      },
    },
    result: {
      success: result === 'right',
      ...(given !== undefined && { response: responseOf(given) }),
      extensions: { [`${page}#attempts`]: attempts },
    },
    timestamp,
  };
}

const ANSWERED = { id: 'http://adlnet.gov/expapi/verbs/answered', display: { en: 'answered' } };

const VERBS: Readonly<Record<QuizResult, Statement['verb']>> = {
  right: ANSWERED,
  wrong: ANSWERED,
  revealed: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'was shown the answer to' } },
  skipped: { id: 'http://id.tincanapi.com/verb/skipped', display: { en: 'skipped' } },
};

function interactionOf(kind: Quiz['asks']): string {
  switch (kind) {
    case 'choice':
    case 'state':
      return 'choice';
    case 'number':
      return 'numeric';
    case 'order':
      return 'sequencing';
    case 'id':
    case 'user':
      return 'other';
    default:
      return assertNever(kind);
  }
}

/** Parts of an order are set apart as xAPI sets them apart. */
function responseOf(given: Extract<LessonEvent, { name: 'quiz' }>['given'] & object): string {
  switch (given.asks) {
    case 'choice':
      return String(given.option);
    case 'number':
      return String(given.value);
    case 'id':
      return String(given.place);
    case 'user':
      return given.alias;
    case 'state':
      return given.state;
    case 'order':
      return given.items.join('[,]');
    default:
      return assertNever(given);
  }
}
