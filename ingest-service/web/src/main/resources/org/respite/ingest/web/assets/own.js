/** On a device of one's own: pages open without a connection, and answers wait until there is one. */

import { compare } from './clock.js';
import { forget } from './forget.js';
import { belongsTo, count, put, remove, waiting } from './queue.js';

const TIME_LIMIT = 15000;
const AGAIN = 20000;

const box = document.getElementById('queue');
const { owner } = document.body.dataset;
let leaving = false;
let again;

const words = (name, number) => box.dataset[name].replace('{0}', number);

function paragraph(text) {
  const p = document.createElement('p');
  p.textContent = text;
  return p;
}

function link(text, address) {
  const p = document.createElement('p');
  const a = document.createElement('a');
  a.href = address;
  a.textContent = text;
  p.append(a);
  return p;
}

function tell(...parts) {
  const notice = document.createElement('div');
  notice.className = 'notice';
  const title = document.createElement('h2');
  title.textContent = box.dataset.title;
  notice.append(title, ...parts);
  box.replaceChildren(...(parts.length ? [notice] : []));
}

/**
 * A page alone proves that what is sent is ours; its address leads elsewhere for whoever is not signed in. It also tells
 * how far this device's clock is off.
 */
async function proof() {
  const page = await fetch('/today', { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(TIME_LIMIT) });
  if (page.type === 'opaqueredirect' || [401, 403].includes(page.status)) {
    return null;
  }
  const text = await page.text();
  const token = new DOMParser().parseFromString(text, 'text/html').querySelector('input[name="_csrf"]')?.value;
  return { token, off: Date.parse(page.headers.get('Date')) - Date.now() };
}

/** Dated once, before it is first sent: a receipt may get lost, and what is sent again has to say the same. */
async function dated(answer, off) {
  if (!answer.fields.some(([name]) => name === 'answeredAt')) {
    answer.fields.push(['answeredAt', new Date(answer.at + off).toISOString()]);
    await put(answer);
  }
  return answer;
}

function post(answer, token) {
  const body = new URLSearchParams(answer.fields);
  body.set('_csrf', token);
  return fetch(answer.path, {
    method: 'POST', body, redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(TIME_LIMIT),
  });
}

/** What became of it, and help where the receipt unfolds it. */
async function receipt(response) {
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const help = page.querySelector('#receipt details.help[open]');
  return [paragraph(page.querySelector('#receipt .lead')?.textContent ?? ''), ...(help ? [document.importNode(help, true)] : [])];
}

/** Sends one after the other until one cannot be; told is what became of each. */
async function sendEach(answers, told) {
  const page = await proof();
  if (!page?.token) {
    return page === null ? 'signIn' : 'busy';
  }
  for (const answer of answers) {
    const response = await post(await dated(answer, page.off), page.token);
    compare(response);
    if (response.ok) {
      told.push(...await receipt(response));
      await remove(answer.id);
    } else if (response.status === 409) {
      told.push(paragraph(words('already')));
      await remove(answer.id);
    } else if (response.type === 'opaqueredirect' || [401, 403].includes(response.status)) {
      return 'signIn';
    } else if (response.status >= 500) {
      return 'busy';
    } else {
      told.push(paragraph(words('refused')));
    }
  }
  return 'waiting';
}

/** Not all at the same moment. */
function later() {
  clearTimeout(again);
  again = setTimeout(send, AGAIN * (1 + Math.random()));
}

async function round() {
  clearTimeout(again);
  const { old, answers } = await waiting();
  const told = old ? [paragraph(words('old', old))] : [];
  let state = 'waiting';
  if (answers.length) {
    try {
      state = await sendEach(answers, told);
    } catch {
      // No connection: they wait on, and not every browser tells when it is back.
      later();
    }
    if (state === 'busy') {
      later();
    }
    const left = await count();
    if (left < answers.length) {
      told.unshift(paragraph(words('sent')));
    }
    if (left) {
      told.push(paragraph(words(state, left)), ...(state === 'signIn' ? [link(words('link'), '/')] : []));
    }
    tell(...told);
  } else if (told.length) {
    tell(...told);
  }
}

/** One window sends, and the others leave it to that one. Where somebody signed out meanwhile nothing is left to be told. */
const send = () => navigator.locks.request('respite-queue', { ifAvailable: true }, (mine) => mine && round()).catch(() => {});

function mark(form) {
  for (const item of form.querySelectorAll('.item')) {
    item.toggleAttribute('data-wrong', item.querySelector(':invalid') !== null);
  }
  tell(paragraph(words('missing')));
  form.querySelector('input:invalid').focus();
}

async function keep({ form, body, at, signedOut, busy }) {
  if (!form.checkValidity()) {
    mark(form);
    return;
  }
  const fields = [...body].filter(([name]) => name !== '_csrf');
  const path = new URL(form.action).pathname;
  if (!await put({ id: body.get('id'), path, at, fields }, owner)) {
    tell(paragraph(words('full')));
    box.focus();
    return;
  }
  form.remove();
  later();
  const state = signedOut ? 'signIn' : busy ? 'busy' : 'waiting';
  tell(paragraph(words(state, await count())), ...(signedOut ? [link(words('link'), '/')] : []), link(words('next'), path));
  box.focus();
  scrollTo(0, 0);
}

/** Whoever signs out leaves nothing behind, and is told before anything unsent goes. */
async function leave(form) {
  // Where nothing can be kept, or another window took it away, nothing waits.
  const unsent = await count().catch(() => 0);
  if (unsent && !leaving) {
    leaving = true;
    tell(paragraph(words('leaving', unsent)));
    box.focus();
    return;
  }
  await forget();
  form.submit();
}

// Without somebody signed in, only a device that has the worker is known to be one's own.
if (owner || navigator.serviceWorker?.controller) {
  document.getElementById('offline')?.removeAttribute('hidden');
  document.addEventListener('unsent', (event) => {
    event.preventDefault();
    event.detail.done = keep(event.detail);
  });
  document.addEventListener('submit', (event) => {
    if (event.target.id === 'sign-out') {
      event.preventDefault();
      leave(event.target);
    }
  });
  document.addEventListener('sent', send);
  addEventListener('online', send);
  document.addEventListener('visibilitychange', () => document.hidden || send());
  if (owner) {
    await belongsTo(owner);
    // Without a worker pages need a connection; what waits is sent all the same.
    navigator.serviceWorker?.register(`/worker.js?lang=${document.documentElement.lang}`, { updateViaCache: 'none' }).catch(() => {});
  }
  await send();
}
