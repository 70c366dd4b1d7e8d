/** What a reader should know after ten seconds: which teams stand out, and where everybody stands. */

import { bandOf, day, element, level, moment, wholeLevel } from './words.js';

const MARKS = { high: '↑ high alert', alert: '↑ alert', watch: '↑ watch' };

const GRAVEST_FIRST = Object.keys(MARKS);

const gravity = (unit) => (unit.rise in MARKS ? GRAVEST_FIRST.indexOf(unit.rise) : GRAVEST_FIRST.length);

const standsOut = (unit) => unit.rise in MARKS || unit.highLevel;

/** Every team, or group of teams, that figures are released for. */
const released = (view) => view.departments.flatMap((department) => department.units).filter((unit) => !unit.together);

export function showGlance(view) {
  document.getElementById('headline').textContent = headline(released(view));
  document.getElementById('release').textContent = release(view);
  const rows = view.departments.map((department) => row(department.name, department.reading, department.units));
  document.getElementById('glance').replaceChildren(...(view.whole ? [row('The whole organisation', view.whole, [])] : []), ...rows);
}

function headline(units) {
  if (units.length === 0) {
    return 'There are no teams yet. They appear here once the organisation has been set up.';
  }
  const names = units.filter(standsOut).sort((one, other) => gravity(one) - gravity(other)).map((unit) => unit.name);
  if (names.length > 0) {
    return `${names.length} of ${units.length} teams ${names.length === 1 ? 'stands' : 'stand'} out: ${names.join('; ')}.`;
  }
  return units.some((unit) => unit.reading) ? `None of ${units.length} teams stands out.` : 'Nothing has been released about any team yet.';
}

function release(view) {
  const last = view.lastRelease
    ? `Last release: the fortnight from ${day(view.lastRelease.from)} to ${day(view.lastRelease.to)}. ` : '';
  return last + (view.nextPublication ? `Next release: ${moment(view.nextPublication)}.` : '');
}

function row(name, reading, units) {
  const made = element('div', '', 'glance-row');
  const title = element('p', `${name} `, 'glance-name');
  title.append(chip(reading));
  const list = element('ul', '', 'plain');
  list.append(...units.filter((unit) => !unit.together).map(team));
  made.append(title, ...(units.length > 0 ? [list] : []));
  return made;
}

/** The band says in a word what the colour says. */
function chip(reading) {
  const band = bandOf(reading);
  return element('span', reading?.outcome === 'published' ? `${band} ${wholeLevel(reading)}` : band, `band ${band.split(' ')[0]}`);
}

function team(unit) {
  const item = element('li');
  const link = element('a', unit.name);
  link.href = `#unit-${unit.id}`;
  if (unit.reading?.outcome === 'published') {
    link.title = `${level(unit.reading)} of 100`;
  }
  item.append(chip(unit.reading), ' ', link);
  if (standsOut(unit)) {
    item.append(' ', element('strong', MARKS[unit.rise] ?? 'high level', 'mark'));
  }
  return item;
}
