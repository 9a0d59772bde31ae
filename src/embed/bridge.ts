import { NAMESPACE, type EventName, type Tell } from './contract.ts';
import type { Answer, RequestName } from '../store/requests.ts';
import type { FigureHandle } from './figure.ts';
import { createOutbox } from './outbox.ts';
import { createRateLimit } from './rate-limit.ts';

const VERSION = 1;
const MOST_ID = 100;
const MOST_TOKEN = 200;

const REQUESTS: readonly RequestName[] = [
  'load',
  'seek',
  'play',
  'pause',
  'setTheme',
  'setSemantics',
  'getState',
];

type Message = Readonly<Record<string, unknown>>;
type Id = string | number;

/**
 * Speaks with the page that holds the frame, and with nobody else. In a sandbox every origin is "null", so it is the
 * window that counts, and once the page has said hello with a token, the token as well.
 */
export function createBridge(
  frame: Window,
  figure: () => Promise<FigureHandle | undefined>,
): { readonly tell: Tell } {
  const { parent } = frame;
  const limit = createRateLimit();
  let token: string | undefined;
  let origin = '*';

  const post = (type: string, content: object): void => {
    if (parent !== frame) parent.postMessage({ ns: NAMESPACE, v: VERSION, type, ...content }, origin);
  };
  const outbox = createOutbox(post);

  const tell: Tell = (name: EventName, detail: object) => {
    // Steps and what comes with them may be many a second; everything else is rare and must arrive.
    if (name === 'step' || name === 'hazard') outbox.send(name, detail);
    else post(name, detail);
  };

  /** The one error for something malformed; whoever gave it an id learns by it as well. */
  function refuse(id: Id | undefined, code: string, message: string): void {
    post('error', { code, message, ...(id !== undefined && { id }) });
    if (id !== undefined) post('ack', { id, code });
  }

  function acknowledge(id: Id, answer: Answer): void {
    post('ack', answer.ok ? { id, ok: true } : { id, code: answer.code });
  }

  function hello(id: Id, message: Message, sender: string): void {
    const given = message['token'];
    if (typeof given !== 'string' || given === '' || given.length > MOST_TOKEN) {
      refuse(id, 'request/token', 'token: expected a text.');
      return;
    }
    token = given;
    if (sender !== 'null' && sender !== '') origin = sender;
    acknowledge(id, { ok: true });
  }

  async function answer(id: Id, name: RequestName, message: Message): Promise<void> {
    const shown = await figure();
    if (shown === undefined) {
      refuse(id, 'figure/empty', 'There is no figure in this frame.');
      return;
    }
    const done = await shown.request(name, message);
    if (done.ok && name === 'getState') post('state', { id, ...shown.getState() });
    acknowledge(id, done);
  }

  frame.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== parent || parent === frame || isForeign(event.data)) return;
    const verdict = limit();
    if (verdict === 'first')
      refuse(undefined, 'rate/limit', 'More than 50 messages a second; some were dropped.');
    if (verdict !== 'pass') return;
    const message = asMessage(event.data);
    if (message === undefined) {
      refuse(undefined, 'message/malformed', `Expected {ns: "${NAMESPACE}", v: 1, id, type, ...}.`);
      return;
    }
    const id = idOf(message['id']);
    const type = message['type'];
    if (message['ns'] !== NAMESPACE || id === undefined || typeof type !== 'string') {
      refuse(id, 'message/malformed', `Expected {ns: "${NAMESPACE}", v: 1, id, type, ...}.`);
    } else if (message['v'] !== VERSION) refuse(id, 'message/version', 'Expected v: 1.');
    else if (token !== undefined && message['token'] !== token) {
      refuse(id, 'message/token', 'The token is not the one of the first hello.');
    } else if (type === 'hello') hello(id, message, event.origin);
    else {
      const name = REQUESTS.find((each) => each === type);
      if (name === undefined) refuse(id, 'message/unknown-type', 'There is no such request.');
      else void answer(id, name, message);
    }
  });

  return { tell };
}

/** Somebody else's protocol in the same page is neither ours nor malformed. */
function isForeign(data: unknown): boolean {
  const ns = asMessage(data)?.['ns'];
  return typeof ns === 'string' && ns !== NAMESPACE;
}

function asMessage(data: unknown): Message | undefined {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Message) : undefined;
}

function idOf(id: unknown): Id | undefined {
  if (typeof id === 'number') return Number.isFinite(id) ? id : undefined;
  return typeof id === 'string' && id !== '' && id.length <= MOST_ID ? id : undefined;
}
