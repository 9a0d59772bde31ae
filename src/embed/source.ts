import { fail, type Problem, type Result } from '../base/result.ts';
import type { Parameters } from './parameters.ts';
import type { Parts } from './parts/parts.ts';
import type { PlayedLog } from './parts/played-log.ts';

/** A log that was opened, and by which name the app opens it too. */
export interface Opened {
  readonly played: PlayedLog;
  /** Id of the story, where it is one. */
  readonly scenario: string | undefined;
}

export interface SourceOf {
  readonly parts: Parts;
  /** Text of the log that stands inside of the element. */
  readonly inlineLog: () => string | undefined;
  /** What addresses are relative to, and the hosts that may be asked. */
  readonly base: string;
  readonly origins: readonly string[];
}

/** A log of a million operations has about this much. */
const MOST_BYTES = 64 * 1024 * 1024;

export type OpenResult = Result<Opened, readonly Problem[]>;

/** Opens what the parameters name: a payload goes before an inline log, that before an address, that before a story. */
export async function openSource(given: Parameters, of: SourceOf): Promise<OpenResult> {
  const { parts } = of;
  if (given.log !== undefined) {
    const engine = await parts.engine();
    return named(await engine.openPayload(given.log, given.semantics));
  }
  const inline = of.inlineLog();
  if (inline !== undefined) return openText(inline, 'the log in the page', given.semantics, parts);
  if (given.src !== undefined) {
    const [text] = await Promise.all([fetchText(given.src, of), parts.engine()]);
    return text.ok ? openText(text.value, given.src, given.semantics, parts) : fail([text.problem]);
  }
  if (given.scenario !== undefined) return openStory(given.scenario, given.semantics, parts);
  return refuse('source/none', 'The figure names no log.', 'set src, scenario or log, or put a log inside');
}

/** A log that a host hands over, as text or as an object. */
export async function openText(
  text: string,
  name: string,
  semantics: string | undefined,
  parts: Parts,
): Promise<OpenResult> {
  const engine = await parts.engine();
  return named(engine.openText(text, name, semantics));
}

async function openStory(id: string, semantics: string | undefined, parts: Parts): Promise<OpenResult> {
  const story = await parts.story(id);
  if (story === undefined) {
    return refuse(
      'source/unknown-scenario',
      `There is no scenario "${id.slice(0, 60)}".`,
      'see the list of ids',
    );
  }
  if (semantics === undefined || semantics === story.playback.semantics)
    return named({ ok: true, value: story }, id);
  const engine = await parts.engine();
  return named(engine.play(story.document, semantics), id);
}

function named(result: Result<PlayedLog, readonly Problem[]>, scenario?: string): OpenResult {
  return result.ok ? { ok: true, value: { played: result.value, scenario } } : result;
}

/** Asks only the hosts that the page is from. No cookie and no Referer goes along. */
async function fetchText(src: string, { base, origins }: SourceOf): Promise<Result<string>> {
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

async function textUpTo(response: Response, most: number, name: string): Promise<Result<string>> {
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

function problem(code: string, message: string, hint?: string): Result<never> {
  return fail({ code, message, ...(hint !== undefined && { hint }) });
}

function refuse(code: string, message: string, hint: string): OpenResult {
  return fail([{ code, message, hint }]);
}
