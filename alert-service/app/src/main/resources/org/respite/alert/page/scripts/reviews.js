/** Plans whose review has come or is near. */

import { showPlan } from './alerts.js';
import { showPlanOfUnit } from './teams.js';
import { readAll } from './api.js';
import { day, element } from './words.js';

const DAYS_AHEAD = 14;

const today = (ahead) => new Date(Date.now() + ahead * 86400000).toISOString().slice(0, 10);

export async function showReviews() {
  const reviews = await readAll('api/v1/reviews');
  const near = reviews.filter((review) => review.due || (review.reviewOn > today(0) && review.reviewOn <= today(DAYS_AHEAD)));
  const section = document.getElementById('reviews');
  section.hidden = near.length === 0;
  section.querySelector('ul').replaceChildren(...near.map(line));
}

function line(review) {
  const item = element('li');
  const link = element('a', `${review.name}: ${review.title}`);
  link.href = review.alert ? `#alert-${review.alert}` : `#unit-${review.unit}`;
  link.addEventListener('click', (clicked) => {
    clicked.preventDefault();
    if (review.alert) {
      showPlan(review.alert);
    } else {
      showPlanOfUnit(review.unit);
    }
  });
  item.append(element('strong', review.due ? 'Due' : 'Soon', `mark ${review.due ? 'due' : ''}`), ' ', link,
    element('span', `, begun on ${day(review.startOn)}, review on ${day(review.reviewOn)}`, 'soft'));
  return item;
}
