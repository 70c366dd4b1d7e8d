/** Departments and their units; each unit's past is fetched when it comes into sight. */

import { read } from './api.js';
import { fewAtATime } from './pace.js';
import { past } from './past.js';
import { planOfUnit } from './plan.js';
import { withheld } from './withheld.js';
import { element, showReading, whole } from './words.js';

const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

const FINDINGS = {
  watch: 'Watch: it has risen over the usual level.',
  alert: 'Alert: it has risen over the usual level.',
  high: 'High alert: it has risen far over the usual level.',
};

const few = fewAtATime(2);

let observer;

export function showTeams(view) {
  observer?.disconnect();
  observer = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
    observer.unobserve(entry.target);
    showPast(entry.target);
  }), { rootMargin: '200px' });
  document.getElementById('departments').replaceChildren(...view.departments.map((each) => department(each, view)));
}

/** Whether the reader is deciding something that drawing it anew would take away. */
export const deciding = () => document.querySelector('#departments .plan[open]') !== null;

export function showPlanOfUnit(id) {
  const place = document.getElementById('departments').querySelector(`[data-planned="${id}"]`);
  const plan = place?.querySelector('.plan');
  if (plan) {
    plan.open = true;
    place.scrollIntoView();
    plan.querySelector('summary').focus();
  }
}

function department(found, view) {
  const section = copy('department-template');
  section.querySelector('h3').textContent = found.name;
  showReading(section.querySelector('.reading'), found.reading);
  section.querySelector('.units').append(...found.units.map((each) => unit(each, membersOf(each, found.units), found, view)));
  if (found.id !== view.organisation) {
    section.dataset.planned = found.id;
    section.querySelector('.reading').after(planOfUnit(found.id));
  }
  return section;
}

/** Of a group that is released as one: its teams. */
const membersOf = (group, units) => units.filter((each) => each.together?.unit === group.id).map((each) => each.name);

function unit(found, members, ofDepartment, view) {
  const item = copy('unit-template');
  item.id = `unit-${found.id}`;
  item.dataset.unit = found.id;
  item.querySelector('h4').textContent = found.name;
  if (found.together) {
    item.querySelector('.finding').textContent = `${found.together.note[0].toUpperCase()}${found.together.note.slice(1)}.`;
    observer.observe(item);
    return item;
  }
  showReading(item.querySelector('.reading'), found.reading);
  item.querySelector('.finding').textContent = finding(found);
  item.querySelector('.hint').textContent = hint(found, members);
  if (found.reading?.outcome === 'withheld') {
    item.querySelector('.hint').after(withheld(ofDepartment, view.nextPublication));
  }
  if (members.length === 0) {
    item.dataset.planned = found.id;
    item.append(planOfUnit(found.id));
  }
  observer.observe(item);
  return item;
}

function hint(found, members) {
  const asOne = members.length > 0 ? `Released as one, because each is too small alone: ${members.join('; ')}. ` : '';
  return asOne + (found.hint ? `${found.headcount} people: ${found.hint}.` : '');
}

function finding(found) {
  const usual = found.usual === undefined ? '' : `Usual: ${whole(found.usual)}. `;
  return usual + (FINDINGS[found.rise] ?? '') + (found.highLevel ? ' The level itself is high.' : '');
}

async function showPast(item) {
  const shown = item.querySelector('.past');
  const indicators = async (unit) => (await few(() => read(`api/v1/units/${encodeURIComponent(unit)}/indicators`))).body;
  try {
    shown.replaceChildren(...past(await indicators(item.dataset.unit), indicators));
  } catch (failure) {
    shown.replaceChildren(element('p', `The past cannot be shown: ${failure.message}.`, 'soft'));
  }
}
