import { iconLink } from './dom.ts';
import type { Parts } from './parts/parts.ts';
import type { PlayerState } from './player.ts';

interface OpenLink {
  readonly link: HTMLAnchorElement;
  /** Another log was opened. */
  follow(state: PlayerState, scenario: string | undefined): void;
  /** The same log, elsewhere in it. */
  update(state: PlayerState): void;
}

/** Longer links are cut off by mail and chat programs. */
const LONGEST_PAYLOAD = 8000;
/** Operations that could fit; packing more would only cost time. */
const MOST_OPERATIONS = 2000;

/** The way to the whole program, at this very moment of this very log. */
export function createOpenLink(appUrl: string, parts: Parts): OpenLink {
  const link = iconLink('Open in full');
  let source: Readonly<Record<string, string>> = {};
  let last: PlayerState | undefined;

  function update(state: PlayerState): void {
    last = state;
    const { cursor, view, played } = state;
    const hash = new URLSearchParams(source);
    if (cursor >= 0) hash.set('at', String(cursor));
    if (view !== 'graph') hash.set('view', view);
    const { semantics } = played.playback;
    if (semantics !== played.document.semantics) hash.set('semantics', semantics);
    link.href = `${appUrl}#${hash.toString()}`;
  }

  /** A log of the page's own travels in the link, if it is short enough to arrive. */
  async function pack(state: PlayerState): Promise<void> {
    const { document } = state.played;
    if (document.operations.length > MOST_OPERATIONS) return;
    const { packLog } = await parts.engine();
    const log = await packLog(document);
    if (log.length > LONGEST_PAYLOAD || last?.played !== state.played) return;
    source = { log };
    update(last);
  }

  return {
    link,
    update,
    follow(state, scenario) {
      source = scenario === undefined ? {} : { scenario };
      update(state);
      link.title = 'Open in full, in a window of its own';
      if (scenario === undefined) {
        // Browsers without compression streams open the program without this log.
        void pack(state).catch(() => {
          link.title = 'Open the program (this log is too long for a link)';
        });
      }
    },
  };
}
