import type { LogDocument } from '../timeline/document.ts';
import { iconLink } from './dom.ts';
import type { Environment } from './environment.ts';
import type { PlayerState } from './player.ts';

interface OpenLink {
  readonly link: HTMLAnchorElement;
  update(state: PlayerState): void;
}

/** The way to the whole program, at this very moment of this very log. */
export function createOpenLink({ appUrl, parts }: Environment): OpenLink {
  const link = iconLink('Open in full');
  let shown: LogDocument | undefined;
  let source: Readonly<Record<string, string>> = {};
  let last: PlayerState | undefined;

  function update(state: PlayerState): void {
    last = state;
    const { cursor, view, played, link: named } = state;
    const { document, playback, scenario } = played;
    if (document !== shown) {
      shown = document;
      source = scenario === undefined ? {} : { scenario };
      link.title = 'Open in full, in a window of its own';
      if (scenario === undefined) void pack(document);
    }
    const hash = new URLSearchParams(named ?? source);
    // A step of a lesson knows where it stands.
    if (named === undefined && cursor >= 0) hash.set('at', String(cursor));
    if (view !== 'graph') hash.set('view', view);
    if (playback.semantics !== document.semantics) hash.set('semantics', playback.semantics);
    link.href = `${appUrl}#${hash.toString()}`;
  }

  /** A log of the page's own travels in the link. */
  async function pack(document: LogDocument): Promise<void> {
    const { packShort } = await parts.engine();
    const log = await packShort(document);
    if (document !== shown || last === undefined) return;
    if (log === undefined) link.title = 'Open the program (this log is too long for a link)';
    else {
      source = { log };
      update(last);
    }
  }

  return { link, update };
}
