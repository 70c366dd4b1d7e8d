/** Departments and their units; each unit's past is fetched when it comes into sight. */

import { read } from './api.js';
import { past } from './past.js';
import { showPromise } from './promise.js';
import { day, element, moment, showReading, whole } from './words.js';

const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

const FINDINGS = {
  watch: 'Watch: it has risen over the usual level.',
  alert: 'Alert: it has risen over the usual level.',
  high: 'High alert: it has risen far over the usual level.',
};

let observer;

export function showTeams(view, token) {
  document.getElementById('release').textContent = release(view);
  showPromise(view.promise);
  observer?.disconnect();
  observer = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
    observer.unobserve(entry.target);
    showPast(entry.target, token);
  }), { rootMargin: '200px' });
  document.getElementById('departments').replaceChildren(...view.departments.map(department));
}

function release(view) {
  const last = view.lastRelease
    ? `Last release: the fortnight from ${day(view.lastRelease.from)} to ${day(view.lastRelease.to)}. ` : 'Nothing has been released yet. ';
  return last + (view.nextPublication ? `Next release: ${moment(view.nextPublication)}.` : '');
}

function department(found) {
  const section = copy('department-template');
  section.querySelector('h3').textContent = found.name;
  showReading(section.querySelector('.reading'), found.reading);
  section.querySelector('.units').append(...found.units.map(unit));
  return section;
}

function unit(found) {
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
  item.querySelector('.hint').textContent = found.hint ? `${found.headcount} people: ${found.hint}.` : '';
  observer.observe(item);
  return item;
}

function finding(found) {
  const usual = found.usual === undefined ? '' : `Usual: ${whole(found.usual)}. `;
  return usual + (FINDINGS[found.rise] ?? '') + (found.highLevel ? ' The level itself is high.' : '');
}

async function showPast(item, token) {
  const shown = item.querySelector('.past');
  const indicators = async (unit) => (await read(`/api/v1/units/${encodeURIComponent(unit)}/indicators`, token)).body;
  try {
    shown.replaceChildren(...past(await indicators(item.dataset.unit), indicators));
  } catch (failure) {
    shown.replaceChildren(element('p', `The past cannot be shown: ${failure.message}.`, 'soft'));
  }
}
