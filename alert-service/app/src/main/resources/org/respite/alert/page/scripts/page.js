/** What leaders see: released figures, and alerts as they happen. */

import { follow, showClosed } from './alerts.js';
import { lookAgain, read, Refused, SIGNED_OUT, SignedOut } from './api.js';
import { explainTo } from './explanation.js';
import { showGlance } from './glance.js';
import { pause, seldom } from './pace.js';
import { showPromise } from './promise.js';
import { showReviews } from './reviews.js';
import { begin, complete, leave, left, resumes } from './sign-in.js';
import { showTeams } from './teams.js';
import { showUntold } from './untold.js';

const REFRESH = 30000;

/** However many alerts change at the same time. */
const SHORTEST_TIME_BETWEEN = 2000;

/** So long after the start an alert is news; before, it is what was open already. */
const SETTLED = 5000;

const UNREACHABLE = 'The service cannot be reached. Trying again …';

const NOT_CONNECTED = 'Not connected: what happens now is not shown. Trying again …';

const LEFT = 'You are signed out of this page. If others use this browser, sign out of your organisation’s sign-in page as well.';

/** News stay that long; what they tell of stays below. */
const NEWS = 15000;

const status = document.getElementById('status');
const signIn = document.getElementById('sign-in');
const signOut = document.getElementById('sign-out');

let tag;

/** Whether alerts come as they happen. */
let live = true;

const say = (text) => { status.textContent = text; };

function news(text) {
  say(text);
  setTimeout(() => {
    if (status.textContent === text) {
      say('');
    }
  }, NEWS);
}

function askToSignIn(text) {
  say(text);
  signIn.hidden = false;
  signOut.hidden = true;
}

function fail(failure) {
  if (failure instanceof Refused && failure.status === 403) {
    askToSignIn(`This page is for people who lead (${failure.message}). To come in as somebody else, sign out of your `
      + 'organisation’s sign-in page first.');
  } else if (!(failure instanceof SignedOut)) {
    askToSignIn(`Something went wrong: ${failure.message}.`);
  }
}

async function refresh(token) {
  const units = await read('api/v1/units', token);
  if (units.tag !== tag) {
    tag = units.tag;
    showGlance(units.body);
    showTeams(units.body, token);
    showPromise(units.body.promise);
  }
  await showReviews(token);
  await showUntold(token);
}

function reached() {
  if (status.textContent === UNREACHABLE) {
    say(live ? '' : NOT_CONNECTED);
  }
}

function alive(now) {
  if (live !== now) {
    live = now;
    say(now ? '' : NOT_CONNECTED);
  }
}

/** A connection that is lost for a moment is tried again; a token that has run out is not. */
async function tryRefresh(token) {
  try {
    await refresh(token);
    reached();
  } catch (failure) {
    if (failure instanceof SignedOut) {
      throw failure;
    }
    say(UNREACHABLE);
  }
}

async function keepFresh(freshen) {
  for (;;) {
    await pause(REFRESH);
    if (!document.hidden) {
      await freshen();
    }
  }
}

function announce(alert, started) {
  if (performance.now() - started <= SETTLED) {
    return;
  }
  if (alert.changed.personal) {
    news(`${alert.name}: the alert is now ${alert.state}.`);
  } else if (['resolved', 'expired'].includes(alert.state)) {
    news(`${alert.name}: an alert was closed.`);
  } else {
    news(`New: ${alert.sentence}`);
  }
}

async function show(token) {
  const started = performance.now();
  explainTo(token);
  await refresh(token);
  document.getElementById('figures').hidden = false;
  signOut.hidden = false;
  say('');
  const freshen = seldom(() => tryRefresh(token), SHORTEST_TIME_BETWEEN);
  const changed = (alert) => {
    announce(alert, started);
    freshen().catch(fail);
  };
  const lost = () => alive(false);
  const connected = () => {
    alive(true);
    showClosed(token).catch((failure) => (failure instanceof SignedOut ? undefined : say(UNREACHABLE)));
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      lookAgain();
      freshen().catch(fail);
    }
  });
  await Promise.race([follow(token, { changed, connected, lost }), keepFresh(freshen)]);
}

function goSignIn() {
  say('Going to the sign-in page …');
  return begin().catch(fail);
}

async function start() {
  const token = await complete();
  if (token) {
    await show(token);
  } else if (resumes()) {
    await goSignIn();
  } else {
    askToSignIn(left() ? LEFT : 'Sign in as somebody who leads.');
  }
}

document.addEventListener(SIGNED_OUT, () => askToSignIn('You are signed out. Sign in again to go on.'));
signIn.addEventListener('click', goSignIn);
signOut.addEventListener('click', leave);

start().catch(fail);
