/** Why an alert was opened: fetched once for each of its revisions. */

import { read } from './api.js';
import { element, level } from './words.js';

const known = new Map();

let reader;

/** With whose eyes explanations are read from now on. */
export function explainTo(token) {
  reader = token;
}

function fetched(alert) {
  const key = `${alert.id}/${alert.revision}`;
  if (!known.has(key)) {
    known.set(key, read(`api/v1/alerts/${encodeURIComponent(alert.id)}`, reader).then(({ body }) => body.explanation));
    known.get(key).catch(() => known.delete(key));
  }
  return known.get(key);
}

/** Puts the explanation in the place of the sentence, and what it rests on below. */
export async function explain(item, alert) {
  item.dataset.revision = alert.revision;
  try {
    const explanation = await fetched(alert);
    if (explanation && item.dataset.revision === String(alert.revision)) {
      item.querySelector('.sentence').textContent = explanation.text;
      item.querySelector('.sure').textContent = '';
      item.querySelector('.explanation')?.remove();
      item.querySelector('.sure').after(details(explanation));
    }
  } catch {
    // The sentence stays: it says the same more briefly.
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
