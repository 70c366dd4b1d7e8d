/** A unit's past as a small picture, and as a table for whoever cannot or will not look at pictures. */

import { day, element, level, whole } from './words.js';

const WIDTH = 320;
const HEIGHT = 130;
const LEFT = 24;
const TOP = 8;
const BOTTOM = 16;

function shape(name, attributes, text) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

const shown = (fortnight) => fortnight.level ?? fortnight.released;
const published = (fortnight) => shown(fortnight).outcome === 'published';

/** Runs of published fortnights: a line is never drawn across a gap. */
function runs(fortnights) {
  return fortnights.reduce((all, fortnight, i) => {
    if (published(fortnight)) {
      (i > 0 && published(fortnights[i - 1]) ? all.at(-1) : all[all.push([]) - 1]).push({ fortnight, i });
    }
    return all;
  }, []);
}

/** An end says from when on the unit is released under another name. */
export function chart(name, fortnights, end = undefined) {
  const step = (WIDTH - LEFT) / Math.max(fortnights.length, 1);
  const x = (i) => LEFT + (i + 0.5) * step;
  const y = (points) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - Math.min(Math.max(points, 0), 100) / 100);
  const svg = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': summary(name, fortnights) });

  fortnights.forEach((fortnight, i) => {
    if (!published(fortnight)) {
      const gap = shape('rect', { class: 'gap', x: x(i) - step / 2, y: y(100), width: step, height: y(0) - y(100) });
      gap.append(shape('title', {}, `${day(fortnight.from)}: withheld`));
      svg.append(gap);
    }
  });
  [0, 40, 60, 100].forEach((points) => {
    svg.append(shape('line', { class: 'limit', x1: LEFT, x2: WIDTH, y1: y(points), y2: y(points) }));
    svg.append(shape('text', { class: 'axis', x: LEFT - 4, y: y(points) + 3, 'text-anchor': 'end' }, points));
  });
  runs(fortnights).forEach((run) => drawRun(svg, run, x, y));
  if (end) {
    const line = shape('line', { class: 'end', x1: WIDTH - 1, x2: WIDTH - 1, y1: y(100), y2: y(0) });
    line.append(shape('title', {}, end.text));
    svg.append(line);
  }
  if (fortnights.length > 0) {
    svg.append(shape('text', { class: 'axis', x: LEFT, y: HEIGHT - 2 }, day(fortnights[0].from)));
    svg.append(shape('text', { class: 'axis', x: WIDTH, y: HEIGHT - 2, 'text-anchor': 'end' }, day(fortnights.at(-1).from)));
  }
  return svg;
}

function drawRun(svg, run, x, y) {
  const path = (value) => run.filter(({ fortnight }) => value(fortnight) !== undefined)
    .map(({ fortnight, i }) => `${x(i)},${y(value(fortnight))}`).join(' ');
  run.forEach(({ fortnight, i }) => {
    const { low, high } = shown(fortnight);
    const bar = shape('line', { class: 'interval', x1: x(i), x2: x(i), y1: y(low), y2: y(high) });
    bar.append(shape('title', {}, `${day(fortnight.from)}: ${level(shown(fortnight))}`));
    svg.append(bar);
  });
  svg.append(shape('polyline', { class: 'usual', points: path((fortnight) => fortnight.usual) }));
  svg.append(shape('polyline', { class: 'level', points: path((fortnight) => shown(fortnight).level) }));
  run.forEach(({ fortnight, i }) => {
    svg.append(shape('circle', { class: 'point', cx: x(i), cy: y(shown(fortnight).level), r: 2 }));
    if (fortnight.rise && fortnight.rise !== 'normal') {
      svg.append(shape('circle', { class: 'rise', cx: x(i), cy: y(shown(fortnight).level), r: 5 }));
    }
  });
}

function summary(name, fortnights) {
  const known = fortnights.filter(published);
  const withheld = fortnights.length - known.length;
  const last = known.at(-1);
  const now = last ? `last published ${level(shown(last))} of 100 for the fortnight from ${day(last.from)}` : 'nothing published';
  return `Strain in ${name} over ${fortnights.length} fortnights: ${now}; ${withheld} withheld.`;
}

export function table(name, fortnights) {
  const made = element('table');
  made.append(element('caption', `Strain in ${name}, 0 to 100, with 95 % intervals`));
  const head = element('tr');
  ['Fortnight from', 'Level', 'Usual', 'Rise'].forEach((title) => {
    const cell = element('th', title);
    cell.scope = 'col';
    head.append(cell);
  });
  made.append(head);
  fortnights.toReversed().forEach((fortnight) => {
    const row = element('tr');
    row.append(element('td', day(fortnight.from)),
      element('td', published(fortnight) ? level(shown(fortnight)) : 'withheld'),
      element('td', fortnight.usual === undefined ? '' : whole(fortnight.usual)),
      element('td', fortnight.rise && fortnight.rise !== 'normal' ? fortnight.rise : ''));
    made.append(row);
  });
  return made;
}
