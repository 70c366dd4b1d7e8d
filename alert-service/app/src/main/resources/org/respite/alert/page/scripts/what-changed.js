/** What leaders did, as everybody in the organisation reads it. */

import { read, Refused, SignedOut } from './api.js';
import { memberSignInAddress, open, reason } from './session.js';
import { signing } from './signing.js';
import { day, element } from './words.js';

const REASONS = new Map(Object.entries({
  left: 'You are signed out of this page.',
  failed: 'Signing in did not work. Please try again.',
  away: 'The sign-in page cannot be reached. Please try again in a moment.',
  refused: 'Your organisation’s sign-in page does not say that you belong to an organisation that uses Respite.',
}));

const status = document.getElementById('status');
const say = (text) => { status.textContent = text; };

const { ask, askAfter, signedIn } = signing(memberSignInAddress, say);

function step({ name, said, title, what, ownerRole, startOn, reviewOn, changed }) {
  const item = element('li', '', 'told');
  item.append(element('h3', name),
    ...(said.length > 0 ? [line('You said:', `${said.join(', ')}.`)] : []),
    line('We did:', `${title}, from ${day(startOn)} on. It is seen to by: ${ownerRole}.`),
    element('p', what, 'soft'),
    line('What changed:', changed ?? `No figures are compared for it. It is looked at together on ${day(reviewOn)}.`));
  return item;
}

function line(label, text) {
  const made = element('p');
  made.append(element('strong', label), ` ${text}`);
  return made;
}

function department({ name, steps, overdue }) {
  const section = element('section', '', 'department');
  section.append(element('h2', name));
  if (overdue) {
    section.append(element('p', 'Figures here have given a reason to act for more than 14 days. Nothing has been told about it yet.', 'overdue'));
  } else if (steps.length === 0) {
    section.append(element('p', 'There is nothing to tell.', 'soft'));
  }
  const list = element('ul', '', 'plain');
  list.append(...steps.map(step));
  section.append(list);
  return section;
}

async function show() {
  signedIn();
  const { body } = await read('api/v1/what-changed');
  document.getElementById('departments').replaceChildren(...body.departments.map(department));
  say('');
}

async function start() {
  if (await open()) {
    await show();
  } else if (memberSignInAddress()) {
    askAfter(reason(), REASONS.get(reason()) ?? 'Sign in as you do for your check-ins.');
  } else {
    say('Signing in is not set up here.');
  }
}

function fail(failure) {
  if (failure instanceof Refused && failure.status === 403) {
    ask(`You may not read this (${failure.message}). You can sign in as somebody else.`, true);
  } else if (!(failure instanceof SignedOut)) {
    say(`The page cannot be shown: ${failure.message}. Please open it again in a moment.`);
  }
}

start().catch(fail);
