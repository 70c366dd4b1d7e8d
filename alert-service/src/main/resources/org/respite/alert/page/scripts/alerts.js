/** Open alerts, live. */

import { events, SignedOut } from './api.js';
import { explain } from './explanation.js';
import { offer, prepare } from './lifecycle.js';
import { planOf } from './plan.js';

const SHORTEST_WAIT = 1000;
const LONGEST_WAIT = 30000;

/** Id → what is shown of it: its latest view and its element, which stays, with what somebody is typing into it. */
const shown = new Map();

const CLOSED = ['resolved', 'expired'];

const KINDS = { level: 'level', participation: 'turnout' };

function made(alert, token) {
  const item = document.getElementById('alert-template').content.firstElementChild.cloneNode(true);
  prepare(item, token);
  item.append(planOf(alert, token));
  return { alert, item };
}

function fill(item, alert) {
  item.className = `alert alert-${alert.severity}`;
  item.querySelector('.severity').textContent = KINDS[alert.finding] ?? alert.severity;
  const team = item.querySelector('.team');
  team.textContent = alert.name;
  if (document.getElementById(`unit-${alert.unit}`)) {
    team.href = `#unit-${alert.unit}`;
  }
  item.querySelector('.sentence').textContent = alert.sentence;
  item.querySelector('.sure').textContent = alert.sure;
  explain(item, alert);
  offer(item, alert);
}

/** Moves nothing that is in its place already: what is moved loses the focus. */
function arrange() {
  const list = document.getElementById('alerts');
  const newestFirst = [...shown.values()].sort((one, other) => other.alert.since.fortnight - one.alert.since.fortnight
    || one.alert.name.localeCompare(other.alert.name));
  newestFirst.forEach(({ item }, i) => {
    if (list.children[i] !== item) {
      list.insertBefore(item, list.children[i] ?? null);
    }
  });
  document.getElementById('no-alerts').hidden = shown.size > 0;
}

/** What a leader has resolved stays in sight, to be undone, until the page is loaded again. */
function take(alert, token) {
  const known = shown.get(alert.id);
  if (known && known.alert.revision > alert.revision) {
    return;
  }
  if (CLOSED.includes(alert.state) && !(known && alert.possible.length > 0)) {
    known?.item.remove();
    shown.delete(alert.id);
  } else {
    const entry = known ?? made(alert, token);
    entry.alert = alert;
    shown.set(alert.id, entry);
    fill(entry.item, alert);
  }
  arrange();
}

/** Until the token is no longer good; calls back after every change. */
export async function follow(token, changed) {
  let last;
  let wait = SHORTEST_WAIT;
  for (;;) {
    try {
      last = await events('/api/v1/alerts', token, last, (alert) => {
        wait = SHORTEST_WAIT;
        take(alert, token);
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
