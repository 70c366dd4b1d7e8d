/** Speaks to this service with the reader's token. */

/** Told to the document, whoever it was that asked. */
export const SIGNED_OUT = 'signed-out';

/** The token is no longer good; what is to be done is to sign in again. */
export class SignedOut extends Error {}

/** The service refuses what was asked; the status says why. */
export class Refused extends Error {
  constructor(message, status) {
    super(message);
    this.status = status;
  }
}

/** The answer, if it is a good one. */
export async function ask(address, token, { headers = {}, ...options } = {}) {
  const answer = await fetch(address, { ...options, headers: { ...headers, Authorization: `Bearer ${token}` }, cache: 'no-cache' })
    .catch(() => { throw new Error('the service cannot be reached'); });
  if (answer.status === 401) {
    document.dispatchEvent(new Event(SIGNED_OUT));
    throw new SignedOut('you are signed out');
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Refused(problem.detail ?? `the service answered ${answer.status}`, answer.status);
  }
  return answer;
}

/** The answer's tag says whether anything has changed since. */
export async function read(address, token) {
  const answer = await ask(address, token);
  return { tag: answer.headers.get('ETag'), body: await answer.json() };
}

/** Changes what still is as the tag says, and answers with how it is afterwards. */
export async function send(method, address, token, tag, body) {
  const json = body ? { headers: { 'If-Match': tag, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : { headers: { 'If-Match': tag } };
  const answer = await ask(address, token, { method, ...json });
  return { tag: answer.headers.get('ETag'), body: await answer.json() };
}

/**
 * Server-sent events by fetch, because EventSource cannot send a token. Calls back when the stream begins and with every
 * event's data until it ends, and answers with the id of the last one.
 */
export async function events(address, token, lastEventId, opened, take) {
  const resume = lastEventId ? { 'Last-Event-ID': lastEventId } : {};
  const answer = await ask(address, token, { headers: { Accept: 'text/event-stream', ...resume } });
  opened();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let last = lastEventId;
  let text = '';
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true }));
    if (done) {
      return last;
    }
    text += value.replaceAll('\r', '');
    const blocks = text.split('\n\n');
    text = blocks.pop();
    for (const block of blocks) {
      const event = parse(block);
      last = event.id ?? last;
      if (event.data) {
        take(JSON.parse(event.data));
      }
    }
  }
}

function parse(block) {
  const event = {};
  for (const line of block.split('\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) {
      const field = line.slice(0, colon);
      const value = line.slice(colon + 1).replace(/^ /, '');
      event[field] = field in event ? `${event[field]}\n${value}` : value;
    }
  }
  return event;
}
