/** What leaders do about an alert: buttons for what is possible, a note, and what has happened so far. */

import { read, Refused, send } from './api.js';
import { element, moment, whole } from './words.js';

const ACTIONS = { acknowledged: 'Acknowledge', acting: 'We are acting', resolved: 'Resolve', reopened: 'Undo' };

const HAPPENED = {
  opened: 'Opened',
  raised: 'Became more severe',
  acknowledged: 'Acknowledged',
  acting: 'Acting',
  resolved: 'Resolved',
  expired: 'Closed for want of results',
  reopened: 'Open again',
};

const CONFLICT = 'Somebody was faster, or a result came in. This is how it stands now; please look again.';

/** Element → the alert it shows. */
const known = new WeakMap();

const address = (alert) => `api/v1/alerts/${encodeURIComponent(alert.id)}`;
const usualLevel = (alert) => `api/v1/units/${encodeURIComponent(alert.unit)}/usual-level`;
const tag = (alert) => `"${alert.revision}"`;

function button(text, act) {
  const made = element('button', text);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

function tell(item, text) {
  const outcome = item.querySelector('.outcome');
  outcome.textContent = text;
  outcome.focus();
}

/** Once for every element. */
export function prepare(item) {
  known.set(item, {});
  item.querySelector('.history').addEventListener('toggle', () => unfold(item));
}

/** Shows what can be done with the alert now; leaves alone what somebody is typing. */
export function offer(item, alert) {
  const before = known.get(item).alert;
  if (before && before.revision !== alert.revision) {
    item.querySelector('.outcome').textContent = '';
  }
  known.get(item).alert = alert;
  item.querySelector('.state').textContent = alert.state === 'open' ? 'not taken up yet' : alert.state;
  item.querySelector('.lifecycle').setAttribute('aria-label', `Alert about ${alert.name}: what leaders do`);
  item.querySelector('.note').hidden = alert.possible.length === 0;
  item.querySelector('.actions').replaceChildren(...alert.possible.map((change) => button(ACTIONS[change],
    () => carryOut(item, change))));
  unfold(item);
}

async function carryOut(item, change) {
  const { alert } = known.get(item);
  const note = item.querySelector('.note input');
  if (change === 'resolved' && lacksNote(item, 'why nothing more is to be done')) {
    return;
  }
  await attempt(item, async () => {
    const body = note.value.trim() ? { change, note: note.value } : { change };
    const answer = await send('POST', `${address(alert)}/changes`, tag(alert), body);
    note.value = '';
    offer(item, answer.body);
    tell(item, `The alert is now ${answer.body.state}.`);
  });
}

function lacksNote(item, what) {
  const note = item.querySelector('.note input');
  const lacks = !note.value.trim();
  if (lacks) {
    tell(item, `Please say in the note ${what}.`);
    note.focus();
  }
  return lacks;
}

async function attempt(item, act) {
  const buttons = item.querySelectorAll('.actions button, .usual-level button');
  buttons.forEach((made) => { made.disabled = true; });
  try {
    await act();
  } catch (failure) {
    const overtaken = failure instanceof Refused && [409, 412].includes(failure.status);
    if (overtaken) {
      await reload(item);
    }
    tell(item, overtaken ? CONFLICT : `That did not work: ${failure.message}.`);
  } finally {
    buttons.forEach((made) => { made.disabled = false; });
  }
}

async function reload(item) {
  const { alert } = known.get(item);
  const now = await read(address(alert)).catch(() => undefined);
  if (now) {
    offer(item, now.body);
  }
}

async function unfold(item) {
  const { alert } = known.get(item);
  if (!item.querySelector('.history').open) {
    return;
  }
  const list = item.querySelector('.history ol');
  try {
    const { body } = await read(address(alert));
    list.replaceChildren(...body.history.map((change) => element('li', line(change))));
    await offerUsualLevel(item, alert);
  } catch (failure) {
    list.replaceChildren(element('li', `It cannot be shown: ${failure.message}.`));
  }
}

function line(change) {
  const who = change.personal ? ` by ${change.by?.name ?? change.by?.sub ?? 'a leader'}` : '';
  const why = change.note ? `: ${change.note}` : '';
  return `${moment(change.at)}: ${HAPPENED[change.change]}${who}${why}`;
}

/** Only a rise of a single team that has lasted for half a year. */
async function offerUsualLevel(item, alert) {
  const place = item.querySelector('.usual-level');
  const found = alert.finding === 'rise' ? await read(usualLevel(alert)).catch(() => undefined) : undefined;
  if (found?.body.accepted) {
    place.replaceChildren(element('p', 'The present level was accepted as the usual one, from the next release on.'),
      button('Take that back', () => decide(item, 'DELETE', found.tag)));
  } else if (found?.body.present !== undefined) {
    place.replaceChildren(element('p', `This has lasted for half a year. The present level of ${whole(found.body.present)} can `
      + `be accepted as the usual one, instead of ${whole(found.body.usual)}; please say why in the note.`),
    button('Accept as usual', () => decide(item, 'POST', found.tag)));
  } else {
    place.replaceChildren();
  }
}

async function decide(item, method, seen) {
  const { alert } = known.get(item);
  const note = item.querySelector('.note input');
  if (method === 'POST' && lacksNote(item, 'why this level is the usual one from now on')) {
    return;
  }
  await attempt(item, async () => {
    await send(method, usualLevel(alert), seen, method === 'POST' ? { note: note.value } : undefined);
    note.value = '';
    await offerUsualLevel(item, alert);
    tell(item, method === 'POST' ? 'Accepted from the next release on.' : 'Taken back.');
  });
}
