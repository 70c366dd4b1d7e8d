// A browser for one page: its document, a clock that is turned by hand, and a service that answers as a test says.

import { readFileSync } from 'node:fs';
import { documentOf } from './dom.mjs';

const turn = setImmediate;

/** Until everything that is under way has come to where it waits for something else. */
async function settle() {
  for (let i = 0; i < 50; i += 1) {
    await new Promise((resolve) => { turn(resolve); });
  }
}

const clock = { now: Date.UTC(2027, 2, 1), timers: new Map(), next: 1 };

function begin(act, time, every) {
  clock.timers.set(clock.next, { act, due: clock.now + (time ?? 0), every });
  clock.next += 1;
  return clock.next - 1;
}

/** Lets so many milliseconds pass. */
export async function pass(time) {
  const end = clock.now + time;
  await settle();
  for (;;) {
    const [id, timer] = [...clock.timers].sort(([, one], [, other]) => one.due - other.due)[0] ?? [];
    if (!timer || timer.due > end) {
      break;
    }
    clock.now = Math.max(clock.now, timer.due);
    if (timer.every) {
      timer.due += timer.every;
    } else {
      clock.timers.delete(id);
    }
    timer.act();
    await settle();
  }
  clock.now = end;
}

/** The time passes for the page, and none of its timers runs: the machine sleeps. */
export const sleep = (time) => { clock.now += time; };

export const now = () => clock.now;

Object.assign(globalThis, {
  setTimeout: (act, time) => begin(act, time),
  setInterval: (act, time) => begin(act, time, time),
  clearTimeout: (id) => clock.timers.delete(id),
  clearInterval: (id) => clock.timers.delete(id),
});
Date.now = () => clock.now;
performance.now = () => clock.now;

/** Elements that are observed; those the test says are in sight are told of, as a browser does, a moment later. */
export const sight = { observers: new Set(), inSight: () => true };

globalThis.IntersectionObserver = class {
  constructor(tell) {
    Object.assign(this, { tell, observed: new Set() });
    sight.observers.add(this);
  }

  observe(target) {
    this.observed.add(target);
    turn(() => this.look(target));
  }

  look(target) {
    if (this.observed.has(target)) {
      this.tell([{ target, isIntersecting: sight.inSight(target) }]);
    }
  }

  unobserve(target) {
    this.observed.delete(target);
  }

  disconnect() {
    this.observed.clear();
  }
};

/** The reader has scrolled. */
export const scroll = () => sight.observers.forEach((each) => [...each.observed].forEach((target) => each.look(target)));

export const json = (body, headers = {}, status = 200) => new Response(JSON.stringify(body), { status, headers });

const text = (event) => `id:${event.id}/${event.revision}\nevent:alert\ndata:${JSON.stringify(event)}\n\n`;

/** A stream of events that the test writes to; what has been sent is read before the next thing happens. */
export function stream(signal) {
  let pipe;
  const body = new ReadableStream({ start: (controller) => { pipe = controller; } });
  signal?.addEventListener('abort', () => {
    try {
      pipe.error(new DOMException('aborted', 'AbortError'));
    } catch {
      // It has ended already.
    }
  });
  const write = (written) => pipe.enqueue(new TextEncoder().encode(written));
  return { answer: new Response(body), beat: () => write(':\n\n'), tell: (event) => write(text(event)), end: () => pipe.close(), signal };
}

const SIGNED_IN = { signIn: 'oauth2/authorization/leader', csrf: 'proof' };

/** What scripts can reach: the address, where it was sent, what the tab keeps, what was asked. */
export const seen = { kept: new Map(), left: [] };

/**
 * Opens the page, by default as somebody who has just signed in. What it asks for is kept in `asked`, and answered by
 * `answer`, which gets the path with its query, and the request.
 */
export async function open(answer, { search = '', hash = '', config = SIGNED_IN, kept = {}, page = './scripts/page.js' } = {}) {
  const asked = [];
  Object.entries(kept).forEach(([key, value]) => seen.kept.set(key, value));
  globalThis.window = new EventTarget();
  globalThis.document = documentOf(readFileSync(new URL('./index.html', import.meta.url), 'utf8'));
  globalThis.location = {
    href: `https://respite.example/lead/${search}${hash}`, search, hash, assign(address) { seen.left.push(address); },
  };
  globalThis.history = { replaceState(_, __, address) { location.href = address; } };
  globalThis.sessionStorage = {
    getItem: (key) => seen.kept.get(key) ?? null, setItem: (key, value) => seen.kept.set(key, value), removeItem: (key) => seen.kept.delete(key),
  };
  globalThis.fetch = async (address, options = {}) => {
    const { pathname, search: query } = new URL(address, location.href);
    const request = { path: pathname.replace('/lead/', '') + query, at: clock.now, ...options };
    if (request.path === 'config.json') {
      return json(config);
    }
    asked.push(request);
    return answer(request.path, request);
  };
  await import(page);
  await settle();
  return asked;
}

export const status = () => document.getElementById('status').textContent;

/** The tab comes into sight, or goes out of it. */
export function inFront(front) {
  document.hidden = !front;
  document.dispatchEvent(new Event('visibilitychange'));
}

/** An alert as the stream tells of it. */
export const alert = (number, more = {}) => ({
  id: `a${number}`, revision: 1, unit: `u${number}`, name: `Team ${number}`, severity: 'watch', finding: 'rise', state: 'open',
  sentence: `Strain has risen in team ${number}.`, sure: '', since: { fortnight: 70 }, possible: [], changed: { at: '2027-03-01T00:00:00Z', personal: false },
  ...more,
});

/** What a service answers in which nothing has been released. */
export const EMPTY = {
  'api/v1/units': () => json({ departments: [] }, { ETag: '"1"' }),
  'api/v1/reviews': () => json([]),
  'api/v1/subscriptions': () => json([]),
  'api/v1/alerts?state=closed&days=90': () => json([]),
};
