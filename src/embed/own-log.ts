import { fail, ok, type Problem, type Result } from '../base/result.ts';
import { unpackLog } from '../formats/link/payload.ts';
import { parseLog } from '../formats/log/parse-log.ts';
import type { Parameters } from './parameters.ts';
import { LESSON_HEAD, lessonForm } from '../store/lesson/lesson-form.ts';
import type * as LessonTextPart from './parts/lesson-text.ts';
import type { PlayedLog } from './parts/played-log.ts';
import { playLesson } from './play-lesson.ts';
import { play, type PlayResult } from './play.ts';

/** A log of a million operations has about this much. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Where logs of a page's own come from. */
export interface OwnLogs {
  /** Text of the log that stands inside of the element. */
  readonly inlineLog: () => string | undefined;
  /** What addresses are relative to, and the hosts that may be asked. */
  readonly base: string;
  readonly origins: readonly string[];
  /** What reads the text of a lesson, when there is one. */
  readonly parts: { lessonText(): Promise<typeof LessonTextPart> };
}

/** Opens what the parameters name: a payload goes before an inline log, that before an address, that before the story of that name, if there is one. */
export async function openSource(
  given: Parameters,
  of: OwnLogs,
  story: PlayedLog | undefined,
): Promise<PlayResult> {
  const { log: payload, src, scenario, semantics } = given;
  if (payload !== undefined) {
    const log = await unpackLog(payload);
    return log.ok ? play(log.value, semantics) : log;
  }
  const inline = of.inlineLog();
  if (inline !== undefined) return openText(inline, 'the log in the page', of.parts, semantics);
  if (src !== undefined) {
    const text = await fetchText(src, of);
    return text.ok ? openText(text.value, src, of.parts, semantics) : text;
  }
  if (scenario === undefined)
    return problem(
      'source/none',
      'The figure names no log.',
      'set src, scenario or log, or put a log inside',
    );
  if (story === undefined)
    return problem(
      'source/unknown-scenario',
      `There is no scenario "${scenario.slice(0, 60)}".`,
      'see the list of ids',
    );
  // A lesson is taught under its own rules.
  return story.lesson === undefined ? play(story.document, semantics, scenario) : ok(story);
}

/** A log, or a lesson in either of its forms, whose reader comes when there is one to read. */
export async function openText(
  given: string,
  name: string,
  { lessonText }: OwnLogs['parts'],
  semantics?: string,
): Promise<PlayResult> {
  // Inside of a page, a text begins on a line of its own.
  const text = given.replace(/^(?:[ \t]*\r?\n)+/, '');
  const form = lessonForm(text.slice(0, LESSON_HEAD), name);
  if (form !== undefined) {
    const { readCompiled } = await lessonText();
    const lesson = readCompiled(text, name, form);
    return lesson.ok ? playLesson(lesson.value) : lesson;
  }
  const log = parseLog(text, name);
  return log.ok ? play(log.value, semantics) : log;
}

/** Asks only the hosts that the page is from. No cookie and no Referer goes along. */
async function fetchText(
  src: string,
  { base, origins }: OwnLogs,
): Promise<Result<string, readonly Problem[]>> {
  const url = addressOf(src, base);
  if (url === undefined) return problem('source/address', `"${src.slice(0, 120)}" is no address.`);
  if (!origins.includes(url.origin) || !/^https?:$/.test(url.protocol)) {
    return problem(
      'source/foreign',
      `The log is on another host: ${url.origin}.`,
      'put it beside the page, or inside of the element',
    );
  }
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok)
      return problem('source/http', `The server answers ${response.status} for ${url.pathname}.`);
    return await textUpTo(response, MOST_BYTES, url.pathname);
  } catch {
    return problem(
      'source/unreachable',
      `${url.pathname} cannot be read.`,
      'the page may forbid it (connect-src), or the frame is sandboxed: put the log inside, or use log=',
    );
  }
}

function addressOf(src: string, base: string): URL | undefined {
  try {
    return new URL(src, base);
  } catch {
    return undefined;
  }
}

async function textUpTo(
  response: Response,
  most: number,
  name: string,
): Promise<Result<string, readonly Problem[]>> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    text += part.value;
    if (text.length > most) {
      await reader?.cancel();
      return problem('source/too-large', `${name} has more than ${most / 1024 / 1024} MB.`);
    }
  }
  return { ok: true, value: text };
}

function problem(code: string, message: string, hint?: string): Result<never, readonly Problem[]> {
  return fail([{ code, message, ...(hint !== undefined && { hint }) }]);
}
