/** Why an alert was opened: fetched when it comes into sight, few at a time, once for each of its revisions. */

import { read } from './api.js';
import { fewAtATime } from './pace.js';
import { element, level } from './words.js';

const few = fewAtATime(2);

const known = new Map();

/** Element → the alert it is to explain. */
const wanted = new WeakMap();

const observer = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting)
  .forEach((entry) => put(entry.target)), { rootMargin: '200px' });

function fetched(alert) {
  const key = `${alert.id}/${alert.revision}`;
  if (!known.has(key)) {
    known.set(key, few(() => read(`api/v1/alerts/${encodeURIComponent(alert.id)}`)).then(({ body }) => body.explanation));
    known.get(key).catch(() => known.delete(key));
  }
  return known.get(key);
}

/** Puts the explanation in the place of the sentence, and what it rests on below, once it is in sight. */
export function explain(item, alert) {
  wanted.set(item, alert);
  observer.unobserve(item);
  observer.observe(item);
}

/** It is to be left as it is. */
export function leaveUnexplained(item) {
  wanted.delete(item);
  observer.unobserve(item);
}

/** One that cannot be had is tried again when the item comes into sight again. */
async function put(item) {
  const alert = wanted.get(item);
  try {
    const explanation = await fetched(alert);
    if (wanted.get(item) === alert) {
      observer.unobserve(item);
      show(item, explanation);
    }
  } catch {
    // The sentence stays: it says the same more briefly.
  }
}

function show(item, explanation) {
  if (explanation) {
    item.querySelector('.sentence').textContent = explanation.text;
    item.querySelector('.sure').textContent = '';
    item.querySelector('.explanation')?.remove();
    item.querySelector('.sure').after(details(explanation));
  }
}

function details(explanation) {
  const made = element('details', '', 'explanation');
  made.append(element('summary', 'How it is decided'), ...explanation.decided.map((sentence) => element('p', sentence, 'soft')));
  const { standingOut, comparisons } = explanation.drivers;
  standingOut.forEach((driver) => made.append(element('p', stands(driver), 'soft')));
  if (comparisons > 0) {
    made.append(element('p', `${comparisons} comparisons of drivers were made; by chance alone one in forty stands out.`, 'soft'));
  }
  return made;
}

const stands = (driver) => `${driver.name}, ${driver.label}: ${level(driver)} of 100, above ${driver.above
  .map((above) => `${above.reference === 'organisation' ? 'the organisation’s' : 'its own earlier'} ${Math.round(above.level)}`).join(' and ')}.`;
