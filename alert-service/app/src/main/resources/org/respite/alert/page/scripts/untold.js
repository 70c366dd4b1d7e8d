/** Who is not told of alerts though they should be: subscriptions whose messages do not arrive. */

import { readAll, Refused } from './api.js';
import { element, moment } from './words.js';

const STATES = { failing: 'does not arrive', stopped: 'is not sent any more', sealed: 'cannot be sent' };

const REMEDIES = {
  failing: 'It is tried again.',
  stopped: 'The receiver wanted no more; a test message that arrives switches it on again.',
  sealed: 'Whoever runs this service has to set up its key again.',
};

/** What cannot be looked up now stays as it is; where nobody is told of anything there is nothing to say. */
export async function showUntold() {
  try {
    show(await readAll('api/v1/subscriptions'));
  } catch (failure) {
    if (!(failure instanceof Refused)) {
      throw failure;
    }
    if (failure.status === 404) {
      show([]);
    }
  }
}

function show(subscriptions) {
  const untold = subscriptions.filter(({ state }) => state in STATES);
  const section = document.getElementById('untold');
  section.hidden = untold.length === 0;
  section.querySelector('ul').replaceChildren(...untold.map(line));
}

function line({ channel, target, state, stateSince, lastError }) {
  const item = element('li');
  item.append(element('strong', `${channel} to ${target}`), ` ${STATES[state]}${stateSince ? `, since ${moment(stateSince)}` : ''}`
    + `${lastError ? ` (${lastError})` : ''}. `, element('span', REMEDIES[state], 'soft'));
  return item;
}
