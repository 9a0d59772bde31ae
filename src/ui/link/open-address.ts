import type { Figure } from '../../store/figure.ts';
import { openLogText } from '../../store/opening-text.ts';

/** Opens a log at an address of this host. Others are never asked: a link must not make a reader's browser call anybody. */
export async function openAddress(figure: Figure, src: string): Promise<boolean> {
  const refuse = (what: string): false => {
    figure.actions.notify('error', 'The log of this link cannot be opened', what);
    return false;
  };
  const url = addressOf(src);
  if (url === undefined) return refuse(`“${src.slice(0, 120)}” is no address.`);
  if (url.origin !== location.origin)
    return refuse(`It is on another host, ${url.host}. Save it there and open the file here.`);
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    if (!response.ok) return refuse(`The server answers ${response.status} for ${url.pathname}.`);
    return openLogText(figure, await response.text());
  } catch {
    return refuse(`${url.pathname} cannot be read.`);
  }
}

function addressOf(src: string): URL | undefined {
  try {
    return new URL(src, document.baseURI);
  } catch {
    return undefined;
  }
}
