/** What to say of a team without figures, and what to do all the same. Says nothing of how many, and not why. */

import { element, level, moment } from './words.js';

const STEPS = [
  'Ask the team together what would help most, and choose one thing.',
  'See to it that somebody answers the inbox of whoever is on leave.',
  'Keep an hour a month free for supervision, booked like a client.',
];

/** @param department the team's, whose own figure is out if there is one */
export function withheld(department, nextPublication) {
  const card = element('div', '', 'withheld-card');
  const list = element('ul');
  list.append(...STEPS.map((step) => element('li', step)));
  const nothing = element('p', '');
  nothing.append('No figure is published for this team: it is small or too few answered this time. We do not say which, to protect people. ',
    element('strong', 'This says nothing about how the team is.'));
  card.append(nothing, ...(department.reading?.outcome === 'published'
    ? [element('p', `${department.name} as a whole: ${level(department.reading)} of 100.`)] : []),
  element('p', 'Three steps that need no figures:'), list,
  ...(nextPublication ? [element('p', `The next release is on ${moment(nextPublication)}.`, 'soft')] : []));
  return card;
}
