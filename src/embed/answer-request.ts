import type { Problem } from '../base/result.ts';
import { checkRequest, DONE, type Answer, type RequestName } from '../store/requests.ts';
import type { Environment } from './environment.ts';
import { markedRow, type PlayedLog } from './parts/played-log.ts';
import type { Player } from './player.ts';

interface Answering {
  /** The opening under way, if any, is over. */
  readonly settled: () => Promise<void>;
  /** Where a log is shown. */
  readonly player: () => Player | undefined;
  readonly show: (played: PlayedLog, row: number) => Promise<void>;
  readonly env: Environment;
}

/** Checks what is asked before anything of it is done. */
export async function answerRequest(name: RequestName, asked: unknown, of: Answering): Promise<Answer> {
  const checked = checkRequest(name, asked);
  if (!checked.ok) return checked;
  await of.settled();
  const { request } = checked;
  const { parts, setTheme } = of.env;
  if (request.name === 'load') {
    const engine = await parts.engine();
    const result = await engine.openText(request.text, 'the log', parts);
    if (!result.ok) return refused(result.problem);
    await of.show(result.value, result.value.start);
    return DONE;
  }
  if (request.name === 'setTheme') {
    setTheme(request.theme);
    return DONE;
  }
  const player = of.player();
  if (player === undefined) return refusal('figure/empty', 'There is no log in this figure.');
  const { played, cursor } = player.store.getState();
  switch (request.name) {
    case 'getState':
      break;
    case 'play':
    case 'pause':
      player[request.name]();
      break;
    case 'seek': {
      const { to, by = 0, marker } = request.seek;
      const row = marker === undefined ? (to ?? cursor + by) : markedRow(played, marker);
      if (row === undefined) return refusal('seek/unknown-marker', `There is no marker "${marker ?? ''}".`);
      player.seek(row);
      break;
    }
    case 'setSemantics': {
      const { semantics } = request;
      if (semantics === played.playback.semantics) break;
      const { playUnder } = await parts.engine();
      // Its reader, or the page, may have gone on meanwhile.
      const now = player.store.getState();
      const result = playUnder(semantics, now.played, now.cursor);
      if (!result.ok) return refused(result.problem);
      player.open(result.value.played, result.value.cursor);
    }
  }
  return DONE;
}

function refused([first]: readonly Problem[]): Answer {
  return refusal(first?.code ?? 'log/broken', first?.message ?? 'The log cannot be read.');
}

function refusal(code: string, message: string): Answer {
  return { ok: false, code, message };
}
