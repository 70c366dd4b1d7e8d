/** Speaks to this service, which knows the reader by the session's cookie. */

import { pause } from './pace.js';
import { proof } from './session.js';

/** Told to the document, whoever it was that asked. */
export const SIGNED_OUT = 'signed-out';

/** The session is over; what is to be done is to sign in again. */
export class SignedOut extends Error {}

/** The service refuses what was asked; the status says why. Where that is only too soon, there is how long to wait. */
export class Refused extends Error {
  constructor(message, status, wait = undefined) {
    super(message);
    this.status = status;
    this.wait = wait;
  }
}

const TOO_MANY_REQUESTS = 429;

const TRIES = 5;

/** In milliseconds. Who has to wait longer is told instead. */
const LONGEST_WAIT = 10000;

/** The answer, if it is a good one. What comes too soon has not been done, and is asked for again. */
export async function ask(address, options = {}) {
  for (let tried = 1; ; tried += 1) {
    try {
      return await askOnce(address, options);
    } catch (failure) {
      if (tried === TRIES || !(failure.wait <= LONGEST_WAIT)) {
        throw failure;
      }
      await pause(failure.wait);
    }
  }
}

/** As the service tells it, in seconds; a second, if it does not. */
const waitOf = (answer) => (answer.status === TOO_MANY_REQUESTS ? 1000 * (Number(answer.headers.get('Retry-After')) || 1) : undefined);

async function askOnce(address, { headers = {}, ...options } = {}) {
  const change = options.method ? proof() : {};
  const answer = await fetch(address, { ...options, headers: { ...headers, ...change }, cache: 'no-cache' })
    .catch(() => { throw new Error('the service cannot be reached'); });
  if (answer.status === 401) {
    throw signedOut();
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    if (isOfAnotherSession(problem)) {
      throw signedOut();
    }
    throw new Refused(problem.detail ?? `the service answered ${answer.status}`, answer.status, waitOf(answer));
  }
  return answer;
}

function signedOut() {
  document.dispatchEvent(new Event(SIGNED_OUT));
  return new SignedOut('you are signed out');
}

/** Somebody has signed in since, in another tab: what is typed here is not sent as theirs. */
const isOfAnotherSession = (problem) => problem.errors?.some(({ field }) => field === '_csrf') ?? false;

/** The answer's tag says whether anything has changed since. */
export async function read(address) {
  const answer = await ask(address);
  return { tag: answer.headers.get('ETag'), body: await answer.json() };
}

/** Changes what still is as the tag says, and answers with how it is afterwards. */
export async function send(method, address, tag, body) {
  const json = body ? { headers: { 'If-Match': tag, 'Content-Type': 'application/json' }, body: JSON.stringify(body) }
    : { headers: { 'If-Match': tag } };
  const answer = await ask(address, { method, ...json });
  return { tag: answer.headers.get('ETag'), body: await answer.json() };
}

/** Every page of a list: the answer says where the next one is. */
export async function readAll(address) {
  const items = [];
  for (let next = address; next;) {
    const answer = await ask(next);
    items.push(...await answer.json());
    const link = /<([^>]*)>; *rel="next"/.exec(answer.headers.get('Link') ?? '');
    next = link && new URL(link[1], answer.url).href;
  }
  return items;
}

/** The service sends a byte every 15 seconds; three that are missed are the end of a connection that nobody has closed. */
const QUIET = 45000;

const LOOK_EVERY = 5000;

const watched = new Set();

/** Looks at once whether connections have gone quiet, such as after a sleep. */
export const lookAgain = () => watched.forEach((look) => look());

/** Aborts when nothing has been heard for too long. By the time of day, because timers may sleep with the machine. */
function watch(connection) {
  let heardAt = Date.now();
  const look = () => {
    if (Date.now() - heardAt > QUIET) {
      connection.abort();
    }
  };
  const timer = setInterval(look, LOOK_EVERY);
  watched.add(look);
  return {
    heard: () => { heardAt = Date.now(); },
    end: () => {
      clearInterval(timer);
      watched.delete(look);
    },
  };
}

/**
 * Server-sent events by fetch, because EventSource does not tell why it is refused. Calls back when the first byte
 * comes, with every event's data until it ends, and if it has gone quiet or nothing has come; answers with the id of the
 * last event.
 */
export async function events(address, lastEventId, opened, take, quiet = () => {}) {
  const connection = new AbortController();
  const line = watch(connection);
  const resume = lastEventId ? { 'Last-Event-ID': lastEventId } : {};
  let last = lastEventId;
  try {
    const answer = await askOnce(address, { headers: { Accept: 'text/event-stream', ...resume }, signal: connection.signal });
    let begun = false;
    const heard = () => {
      line.heard();
      if (!begun) {
        begun = true;
        opened();
      }
    };
    for await (const event of parsed(answer.body, heard)) {
      last = event.id ?? last;
      if (event.data) {
        take(JSON.parse(event.data));
      }
    }
    if (connection.signal.aborted || !begun) {
      quiet();
    }
    return last;
  } finally {
    line.end();
    connection.abort();
  }
}

async function* parsed(body, heard) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true }));
    if (done) {
      return;
    }
    heard();
    text += value.replaceAll('\r', '');
    const blocks = text.split('\n\n');
    text = blocks.pop();
    yield* blocks.map(parse);
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
