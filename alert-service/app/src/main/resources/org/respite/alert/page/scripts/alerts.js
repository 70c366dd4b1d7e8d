/** Alerts, live: open ones, and below them those that were closed lately. */

import { events, readAll, SignedOut } from './api.js';
import { explain, leaveUnexplained } from './explanation.js';
import { offer, prepare } from './lifecycle.js';
import { planOf } from './plan.js';

const SHORTEST_WAIT = 1000;
const LONGEST_WAIT = 30000;

const DAYS_CLOSED = 90;

/** Id → what is shown of it: its latest view and its element, which stays, with what somebody is typing into it. */
const shown = new Map();

const CLOSED = ['resolved', 'expired'];

const KINDS = { rise: 'Strain has risen', level: 'Strain is high', participation: 'Fewer people answer' };

const SEVERITIES = { high: 'High alert', alert: 'Alert', watch: 'Watch' };

const GRAVEST_FIRST = Object.keys(SEVERITIES);

const closed = (alert) => CLOSED.includes(alert.state);

function made(alert) {
  const item = document.getElementById('alert-template').content.firstElementChild.cloneNode(true);
  item.id = `alert-${alert.id}`;
  const entry = { alert, item, inSight: false };
  prepare(item);
  entry.plan = planOf(entry);
  item.append(entry.plan.details);
  return entry;
}

function fill({ item, alert, plan }) {
  item.className = `alert alert-${closed(alert) ? 'closed' : alert.severity}`;
  item.querySelector('.severity').textContent = SEVERITIES[alert.severity];
  item.querySelector('.kind').textContent = KINDS[alert.finding];
  const team = item.querySelector('.team');
  team.textContent = alert.name;
  if (document.getElementById(`unit-${alert.unit}`)) {
    team.href = `#unit-${alert.unit}`;
  }
  item.querySelector('.sentence').textContent = alert.sentence;
  item.querySelector('.sure').textContent = closed(alert) ? '' : alert.sure;
  if (closed(alert)) {
    leaveUnexplained(item);
  } else {
    explain(item, alert);
  }
  offer(item, alert);
  plan.refresh();
}

const byGravity = (one, other) => GRAVEST_FIRST.indexOf(one.alert.severity) - GRAVEST_FIRST.indexOf(other.alert.severity)
  || byOpening(one, other);

const byOpening = (one, other) => other.alert.since.fortnight - one.alert.since.fortnight
  || one.alert.name.localeCompare(other.alert.name) || one.alert.id.localeCompare(other.alert.id);

const byClosing = (one, other) => other.alert.changed.at.localeCompare(one.alert.changed.at) || byOpening(one, other);

/** Moves nothing that is in its place already: what is moved loses the focus. */
function arrange() {
  const entries = [...shown.values()];
  const inSight = entries.filter((entry) => entry.inSight).sort(byGravity);
  const folded = entries.filter((entry) => !entry.inSight).sort(byClosing);
  put('alerts', inSight);
  put('closed-alerts', folded);
  document.getElementById('no-alerts').hidden = inSight.length > 0;
  const fold = document.getElementById('closed');
  fold.hidden = folded.length === 0;
  fold.querySelector('summary').textContent = `Closed in the last ${DAYS_CLOSED} days: ${folded.length}`;
}

function put(id, entries) {
  const list = document.getElementById(id);
  entries.forEach(({ item }, i) => {
    if (list.children[i] !== item) {
      list.insertBefore(item, list.children[i] ?? null);
    }
  });
}

/**
 * What a leader has resolved stays in sight, to be undone, until the page is loaded again. Answers whether it is news:
 * after a lost connection some of what was told is told again.
 */
function take(alert) {
  const known = shown.get(alert.id);
  if (known && known.alert.revision > alert.revision) {
    return false;
  }
  const news = known?.alert.revision !== alert.revision;
  const entry = known ?? made(alert);
  entry.alert = alert;
  entry.inSight = !closed(alert) || (entry.inSight && alert.possible.length > 0);
  shown.set(alert.id, entry);
  fill(entry);
  arrange();
  return news;
}

/** What ended while nobody was listening is told here too. */
export async function showClosed() {
  const closedLately = await readAll(`api/v1/alerts?state=closed&days=${DAYS_CLOSED}`);
  closedLately.forEach((alert) => take(alert));
}

/** Brings the plan of an alert into sight; of one that was closed long ago there is nothing to show. */
export function showPlan(alert) {
  const entry = shown.get(alert);
  if (entry) {
    document.getElementById('closed').open ||= !entry.inSight;
    entry.plan.details.open = true;
    entry.item.scrollIntoView();
    entry.plan.details.querySelector('summary').focus({ preventScroll: true });
  }
}

/** Somebody who looks at the page does not wait to the end. */
const pauseUnlessSeen = (time) => new Promise((resolve) => {
  const seen = () => {
    if (!document.hidden) {
      end();
    }
  };
  const timer = setTimeout(end, time);
  function end() {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
    resolve();
  }
  document.addEventListener('visibilitychange', seen);
});

/** Until the session is over. Tells of every change, and whether it is connected. */
export async function follow({ changed, connected, lost }) {
  let last;
  let wait = SHORTEST_WAIT;
  const opened = () => {
    wait = SHORTEST_WAIT;
    connected();
  };
  for (;;) {
    let asLongAsTold = 0;
    try {
      last = await events('api/v1/alerts', last, opened, (alert) => {
        if (take(alert)) {
          changed(alert);
        }
      }, lost);
    } catch (failure) {
      if (failure instanceof SignedOut) {
        throw failure;
      }
      lost();
      asLongAsTold = failure.wait ?? 0;
    }
    await pauseUnlessSeen(Math.max(wait, asLongAsTold));
    wait = Math.min(2 * wait, LONGEST_WAIT);
  }
}
