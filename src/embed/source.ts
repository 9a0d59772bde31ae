import type { Environment } from './environment.ts';
import type { Parameters } from './parameters.ts';
import type { PlayedLog } from './parts/played-log.ts';

/** A log, or what says in its place why there is none. */
type Opened =
  { readonly ok: true; readonly value: PlayedLog } | { readonly ok: false; readonly say: () => void };

/** A story under its own rules was played already; everything else, mistakes too, is the engine's business. */
export async function openSource(given: Parameters, root: HTMLElement, env: Environment): Promise<Opened> {
  const { log, src, scenario, semantics } = given;
  const named = (log ?? env.inlineLog() ?? src) === undefined ? scenario : undefined;
  const story = named === undefined ? undefined : await env.parts.story(named);
  if (story !== undefined && (semantics ?? story.playback.semantics) === story.playback.semantics)
    return { ok: true, value: story };
  const engine = await env.parts.engine();
  const result = await engine.openSource(given, env, story);
  return result.ok ? result : { ok: false, say: () => engine.sayProblems(root, env, result.problem) };
}
