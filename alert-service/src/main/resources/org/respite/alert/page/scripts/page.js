/** What leaders see: released figures, and alerts as they happen. */

import { follow } from './alerts.js';
import { read, SignedOut } from './api.js';
import { explainTo } from './explanation.js';
import { begin, complete } from './sign-in.js';
import { showTeams } from './teams.js';

const REFRESH = 30000;

/** So long after the start an alert is news; before, it is what was open already. */
const SETTLED = 5000;

const status = document.getElementById('status');
const button = document.getElementById('sign-in');

let tag;

const say = (text) => { status.textContent = text; };

function askToSignIn(text) {
  say(text);
  button.hidden = false;
}

function fail(failure) {
  if (failure instanceof SignedOut) {
    askToSignIn('You are signed out. Sign in again to go on.');
  } else {
    askToSignIn(`Something went wrong: ${failure.message}.`);
  }
}

async function refresh(token) {
  const units = await read('/api/v1/units', token);
  if (units.tag !== tag) {
    tag = units.tag;
    showTeams(units.body, token);
  }
}

/** A connection that is lost for a moment is tried again; a token that has run out is not. */
async function tryRefresh(token) {
  try {
    await refresh(token);
  } catch (failure) {
    if (failure instanceof SignedOut) {
      throw failure;
    }
    say('The service cannot be reached. Trying again …');
  }
}

async function keepFresh(token) {
  for (;;) {
    await new Promise((resolve) => { setTimeout(resolve, REFRESH); });
    if (!document.hidden) {
      await tryRefresh(token);
    }
  }
}

function announce(alert, started) {
  if (performance.now() - started <= SETTLED) {
    return;
  }
  if (alert.changed.personal) {
    say(`${alert.name}: the alert is now ${alert.state}.`);
  } else if (['resolved', 'expired'].includes(alert.state)) {
    say(`${alert.name}: an alert was closed.`);
  } else {
    say(`New: ${alert.sentence}`);
  }
}

async function show(token) {
  const started = performance.now();
  explainTo(token);
  await refresh(token);
  document.getElementById('figures').hidden = false;
  say('');
  const changed = (alert) => {
    announce(alert, started);
    tryRefresh(token).catch(fail);
  };
  await Promise.race([follow(token, changed), keepFresh(token)]);
}

button.addEventListener('click', () => {
  say('Going to the sign-in page …');
  begin().catch(fail);
});

complete()
  .then((token) => (token ? show(token) : askToSignIn('Sign in as somebody who leads.')))
  .catch(fail);
