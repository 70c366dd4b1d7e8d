/** Open alerts, live. */

import { events, SignedOut } from './api.js';

const SHORTEST_WAIT = 1000;
const LONGEST_WAIT = 30000;

const open = new Map();

function item(alert) {
  const made = document.getElementById('alert-template').content.firstElementChild.cloneNode(true);
  made.classList.add(`alert-${alert.severity}`);
  made.querySelector('.severity').textContent = alert.finding === 'level' ? 'level' : alert.severity;
  const team = made.querySelector('.team');
  team.textContent = alert.name;
  if (document.getElementById(`unit-${alert.unit}`)) {
    team.href = `#unit-${alert.unit}`;
  }
  made.querySelector('.sentence').textContent = alert.sentence;
  made.querySelector('.sure').textContent = alert.sure;
  return made;
}

function show() {
  const newestFirst = [...open.values()].sort((one, other) => other.since.fortnight - one.since.fortnight
    || one.name.localeCompare(other.name));
  document.getElementById('alerts').replaceChildren(...newestFirst.map(item));
  document.getElementById('no-alerts').hidden = open.size > 0;
}

function take(alert) {
  if (alert.state === 'open') {
    open.set(alert.id, alert);
  } else {
    open.delete(alert.id);
  }
  show();
}

/** Until the token is no longer good; calls back after every change. */
export async function follow(token, changed) {
  let last;
  let wait = SHORTEST_WAIT;
  for (;;) {
    try {
      last = await events('/api/v1/alerts', token, last, (alert) => {
        wait = SHORTEST_WAIT;
        take(alert);
        changed(alert);
      });
    } catch (failure) {
      if (failure instanceof SignedOut) {
        throw failure;
      }
    }
    await new Promise((resolve) => { setTimeout(resolve, wait); });
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }
}
