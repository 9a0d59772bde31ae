import type { Figure } from '../../store/figure.ts';
import type { ToldCode } from '../../store/state.ts';
import { openLogText } from '../../store/opening-text.ts';

/** Opens a log at an address of this host. Others are never asked: a link must not make a reader's browser call anybody. */
export async function openAddress(figure: Figure, src: string): Promise<boolean> {
  const refuse = (code: ToldCode, name: string, more = ''): false => {
    figure.actions.tell('error', code, { name, more });
    return false;
  };
  const url = addressOf(src);
  if (url === undefined) return refuse('src-no-address', src.slice(0, 120));
  if (url.origin !== location.origin) return refuse('src-other-host', url.host);
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return refuse('src-refused', url.pathname, String(response.status));
    return openLogText(figure, await response.text());
  } catch {
    return refuse('src-unreadable', url.pathname);
  }
}

function addressOf(src: string): URL | undefined {
  try {
    return new URL(src, document.baseURI);
  } catch {
    return undefined;
  }
}
