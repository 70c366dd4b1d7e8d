/** Sends an answer without leaving the page, so that what was entered stays when it cannot be sent. */

import { compare } from './clock.js';

const TIME_LIMIT = 15000;
const TRIES = 4;

const part = (id) => document.getElementById(id);

function tell(message, link) {
  const trouble = part('trouble');
  const box = document.createElement('div');
  box.className = 'notice';
  const title = document.createElement('h2');
  title.textContent = trouble.dataset.title;
  const words = document.createElement('p');
  words.textContent = message;
  box.append(title, words);
  if (link) {
    const a = document.createElement('a');
    a.href = link;
    a.target = '_blank';
    a.rel = 'opener';
    a.textContent = trouble.dataset.signIn;
    box.append(a);
  }
  trouble.replaceChildren(box);
  trouble.focus();
}

/** The page that came back takes the place of this one. */
function show(text) {
  const page = new DOMParser().parseFromString(text, 'text/html');
  const next = page.getElementById('main');
  if (!next) {
    return false;
  }
  document.title = page.title;
  document.querySelector('header.top').replaceWith(page.querySelector('header.top'));
  part('main').replaceWith(next);
  document.querySelector('footer').replaceWith(page.querySelector('footer'));
  (part('receipt') ?? part('trouble'))?.focus();
  scrollTo(0, 0);
  enhance();
  return true;
}

/** Somebody who signed in again in another window has another proof. */
async function renewed(target, body) {
  const page = await fetch(target.action, { redirect: 'manual', cache: 'no-store' });
  if (!page.ok) {
    return null;
  }
  const fresh = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('input[name="_csrf"]');
  if (fresh) {
    body.set('_csrf', fresh.value);
  }
  return fresh ? body : null;
}

const post = (target, body) => fetch(target.action, {
  method: 'POST', body, redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(TIME_LIMIT),
});

/** On a device of one's own, another script keeps it until it can be sent. */
async function kept(form, body, at, signedOut, busy = false) {
  // What is written down for oneself is no answer, and is kept on no device.
  if ('stays' in form.dataset) {
    return false;
  }
  const unsent = new CustomEvent('unsent', { cancelable: true, detail: { form, body, at, signedOut, busy } });
  const taken = !document.dispatchEvent(unsent);
  try {
    await unsent.detail.done;
    return taken;
  } catch {
    // It stays in the form.
    return false;
  }
}

/** With too many others at once a script is told no page, but when to come again. */
const isShed = (answer) => answer.status === 503 && !answer.headers.get('Content-Type')?.startsWith('text/html');

/** The same again, a little later each time and not with all others; what was entered stays in the form meanwhile. */
async function persist(target, body, first) {
  let answer = first;
  for (let tried = 1; isShed(answer) && tried < TRIES; tried += 1) {
    const wait = 1000 * (Number(answer.headers.get('Retry-After')) || 5) * tried;
    await new Promise((resolve) => { setTimeout(resolve, wait * (1 + Math.random())); });
    answer = await post(target, body);
  }
  return answer;
}

async function send(target, body, at) {
  let answer = await post(target, body);
  if (isShed(answer)) {
    if (await kept(target, body, at, false, true)) {
      return;
    }
    answer = await persist(target, body, answer);
  }
  if ([401, 403].includes(answer.status) && await renewed(target, body)) {
    answer = await post(target, body);
  }
  compare(answer);
  if (answer.type === 'opaqueredirect' || [401, 403].includes(answer.status)) {
    if (!await kept(target, body, at, true)) {
      tell(part('trouble').dataset.signedOut, `/start?device=${target.dataset.device}`);
    }
  } else if (!show(await answer.text())) {
    tell(part('trouble').dataset.unavailable);
  } else if (answer.ok) {
    document.dispatchEvent(new Event('sent'));
  }
}

/**
 * The time belongs to the answer, and stays the same however often it is sent. By the server's clock: from when it made
 * the page, this device's tells how long ago that was, and no more.
 */
function date(target, body, at, opened) {
  if (target.dataset.now && !body.get('answeredAt')) {
    target.dataset.answered ??= new Date(Number(target.dataset.now) + at - opened).toISOString();
    body.set('answeredAt', target.dataset.answered);
  }
}

function enhance() {
  const target = document.querySelector('form#answers');
  const opened = Date.now();
  const id = target?.elements.namedItem('id');
  if (id && !id.value) {
    // A page that is the same for everybody names no check-in.
    id.value = crypto.randomUUID();
  }
  target?.addEventListener('submit', async (event) => {
    event.preventDefault();
    const button = target.querySelector('button[type="submit"]');
    if (button.disabled) {
      return;
    }
    const words = button.textContent;
    const body = new URLSearchParams(new FormData(target));
    const at = Date.now();
    date(target, body, at, opened);
    button.disabled = true;
    button.textContent = target.dataset.waiting;
    try {
      await send(target, body, at);
    } catch {
      if (!await kept(target, body, at, false)) {
        tell(part('trouble').dataset.offline);
      }
    } finally {
      button.disabled = false;
      button.textContent = words;
    }
  });
}

for (const link of document.querySelectorAll('a[data-language]')) {
  // The choice applies to the page one is on; without a script it leads to Help.
  const here = new URL(location.href);
  here.searchParams.set('lang', link.dataset.language);
  link.href = here.pathname + here.search;
}

enhance();
