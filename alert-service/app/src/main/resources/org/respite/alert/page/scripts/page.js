/** What leaders see: released figures, and alerts as they happen. */

import { follow, showClosed } from './alerts.js';
import { lookAgain, read, Refused, SignedOut } from './api.js';
import { showGlance } from './glance.js';
import { pause, seldom } from './pace.js';
import { showPromise } from './promise.js';
import { showReviews } from './reviews.js';
import { open, reason, signInAddress } from './session.js';
import { signing } from './signing.js';
import { deciding, showTeams } from './teams.js';
import { showUntold } from './untold.js';

const REFRESH = 30000;

/** However many alerts change at the same time. */
const SHORTEST_TIME_BETWEEN = 2000;

/** So long after the start an alert is news; before, it is what was open already. */
const SETTLED = 5000;

const UNREACHABLE = 'The service cannot be reached. Trying again …';

const NOT_CONNECTED = 'Not connected: what happens now is not shown. Trying again …';

const NOT_SET_UP = 'Signing in is not set up here: whoever runs alert-service sets respite.http.sign-in.address. The API goes on.';

/** Why nobody is signed in, as the address says. */
const REASONS = new Map(Object.entries({
  left: 'You are signed out of this page. If others use this browser, sign out of your organisation’s sign-in page as well.',
  failed: 'Signing in did not work. Please try again.',
  away: 'The sign-in page cannot be reached. Please try again in a moment.',
  refused: 'This page is for people who lead, and your organisation’s sign-in page does not say that of you. You can sign in as '
    + 'somebody else.',
}));

const WAIT_FOR_SERVICE = 5000;

/** News stay that long; what they tell of stays below. */
const NEWS = 15000;

const status = document.getElementById('status');

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

const { ask: askToSignIn, askAfter, signedIn } = signing(signInAddress, say);

function fail(failure) {
  if (failure instanceof Refused && failure.status === 403) {
    askToSignIn(`This page is for people who lead (${failure.message}). You can sign in as somebody else.`, true);
  } else if (!(failure instanceof SignedOut)) {
    askToSignIn(`Something went wrong: ${failure.message}.`);
  }
}

async function refresh() {
  const units = await read('api/v1/units');
  if (units.tag !== tag && !deciding()) {
    tag = units.tag;
    showGlance(units.body);
    showTeams(units.body);
    showPromise(units.body.promise);
  }
  await showReviews();
  await showUntold();
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

/** A connection that is lost for a moment is tried again; a session that is over is not. */
async function tryRefresh() {
  try {
    await refresh();
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

async function show() {
  const started = performance.now();
  signedIn();
  await refresh();
  document.getElementById('figures').hidden = false;
  say('');
  const freshen = seldom(() => tryRefresh(), SHORTEST_TIME_BETWEEN);
  const changed = (alert) => {
    announce(alert, started);
    freshen().catch(fail);
  };
  const lost = () => alive(false);
  const connected = () => {
    alive(true);
    showClosed().catch((failure) => (failure instanceof SignedOut ? undefined : say(UNREACHABLE)));
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      lookAgain();
      freshen().catch(fail);
    }
  });
  await Promise.race([follow({ changed, connected, lost }), keepFresh(freshen)]);
}

/** Answers when the service does. */
async function whetherSignedIn() {
  for (;;) {
    try {
      return await open();
    } catch {
      say(UNREACHABLE);
      await pause(WAIT_FOR_SERVICE);
    }
  }
}

async function start() {
  if (await whetherSignedIn()) {
    await show();
  } else if (signInAddress()) {
    askAfter(reason(), REASONS.get(reason()) ?? 'Sign in as somebody who leads.');
  } else {
    say(NOT_SET_UP);
  }
}

start().catch(fail);
