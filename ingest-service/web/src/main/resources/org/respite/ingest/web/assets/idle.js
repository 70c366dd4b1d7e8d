/** Clears a page that others could look at: after 90 seconds without a touch, told 20 seconds before. */

import { forget } from './forget.js';

const LIMIT = 90000;
const NOTICE = 20000;

let soon;
let over;

function clear() {
  document.querySelector('form#answers')?.reset();
  const form = document.getElementById('sign-out');
  if (form) {
    form.submit();
  } else {
    location.replace(location.pathname === '/kiosk' ? '/kiosk' : '/');
  }
}

function warn() {
  const words = document.createElement('div');
  words.id = 'idle';
  words.setAttribute('role', 'alert');
  words.textContent = document.body.dataset.idle;
  document.body.append(words);
}

function again() {
  clearTimeout(soon);
  clearTimeout(over);
  document.getElementById('idle')?.remove();
  soon = setTimeout(warn, LIMIT - NOTICE);
  over = setTimeout(clear, LIMIT);
}

for (const kind of ['pointerdown', 'keydown', 'input', 'scroll']) {
  addEventListener(kind, again, { passive: true });
}

// Going back shows a page from memory: it is asked for anew, and there is nobody signed in.
addEventListener('pageshow', (event) => event.persisted && location.reload());

// Somebody may have taken it for their own before.
forget();

again();
