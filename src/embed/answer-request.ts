import { rowAtPlace } from '../timeline/places.ts';
import type { Answer, RequestName } from '../store/requests.ts';
import type { Environment } from './environment.ts';
import type { Shown } from './shown.ts';
import { checkRequest, DONE, type CheckedRequest } from '../store/requests.ts';
import { openText, type Opened } from './source.ts';
import { startRow } from './start-row.ts';

interface Answering {
  /** The opening under way, if any, is over. */
  readonly settled: () => Promise<void>;
  readonly shown: () => Shown | undefined;
  readonly show: (opened: Opened, cursor: number) => Promise<void>;
  readonly end: () => number | undefined;
  readonly env: Environment;
}

/** Checks what is asked before anything of it is done. */
export async function answerRequest(name: RequestName, asked: unknown, of: Answering): Promise<Answer> {
  const checked = checkRequest(name, asked);
  if (!checked.ok) return checked;
  await of.settled();
  const { request } = checked;
  if (request.name === 'load') return load(request.text, of);
  if (request.name === 'setTheme') {
    of.env.setTheme(request.theme);
    return DONE;
  }
  const shown = of.shown();
  return shown === undefined
    ? refusal('figure/empty', 'There is no log in this figure.')
    : act(request, shown, of);
}

type Act = Exclude<CheckedRequest, { readonly name: 'load' | 'setTheme' }>;

function act(request: Act, shown: Shown, of: Answering): Answer | Promise<Answer> {
  const { player } = shown;
  switch (request.name) {
    case 'getState':
      return DONE;
    case 'play':
      player.play();
      return DONE;
    case 'pause':
      player.pause();
      return DONE;
    case 'seek': {
      const { to, by, marker } = request.seek;
      if (to !== undefined) player.seek(to);
      else if (by !== undefined) player.step(by);
      else {
        const found = shown.mounted.markers().find((each) => each.name === marker);
        if (found === undefined)
          return refusal('seek/unknown-marker', `There is no marker "${marker ?? ''}".`);
        player.seek(found.row);
      }
      return DONE;
    }
    case 'setSemantics':
      return setSemantics(request.semantics, shown, of);
  }
}

/** The same log under other rules; one stays in the same operation. */
async function setSemantics(semantics: string, { player }: Shown, of: Answering): Promise<Answer> {
  const engine = await of.env.parts.engine();
  const { played, cursor } = player.store.getState();
  if (semantics === played.playback.semantics) return DONE;
  const result = engine.play(played.document, semantics);
  if (!result.ok)
    return refusal(result.problem[0]?.code ?? 'log/semantics', result.problem[0]?.message ?? '');
  const { playback } = result.value;
  const operation = cursor < 0 ? 0 : played.playback.row(cursor).operation;
  player.store.setState({
    played: result.value,
    playing: false,
    selection: undefined,
    cursor: cursor < 0 ? cursor : rowAtPlace(playback, { operation }),
  });
  return DONE;
}

async function load(text: string, of: Answering): Promise<Answer> {
  const result = await openText(text, 'the log', undefined, of.env.parts);
  if (!result.ok) {
    const [first] = result.problem;
    return refusal(first?.code ?? 'log/broken', first?.message ?? 'The log cannot be read.');
  }
  const start = { at: undefined, end: of.end() };
  await of.show(
    result.value,
    startRow(result.value.played, start, () => undefined),
  );
  return DONE;
}

export function refusal(code: string, message: string): Extract<Answer, { readonly ok: false }> {
  return { ok: false, code, message };
}
