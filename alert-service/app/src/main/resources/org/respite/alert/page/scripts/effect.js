/** The effect of a step as a small picture and in words. */

import { element } from './words.js';

const WIDTH = 320;
const HEIGHT = 48;
const MIDDLE = 20;

function shape(name, attributes, text) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  if (text !== undefined) {
    made.textContent = text;
  }
  return made;
}

/** The interval on a line with no change in its middle: less strain to the left, more to the right. */
function picture({ effect, goal, sentence }) {
  const reach = Math.max(10, Math.abs(effect.low), Math.abs(effect.high), goal?.points ?? 0) * 1.1;
  const x = (points) => WIDTH * (0.5 + points / (2 * reach));
  const svg = shape('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': sentence });
  svg.append(
    shape('line', { class: 'limit', x1: 0, x2: WIDTH, y1: MIDDLE, y2: MIDDLE }),
    shape('line', { class: 'limit', x1: x(0), x2: x(0), y1: 4, y2: 36 }),
    shape('line', { class: 'interval', x1: x(effect.low), x2: x(effect.high), y1: MIDDLE, y2: MIDDLE }),
    shape('circle', { class: 'point', cx: x(effect.points), cy: MIDDLE, r: 4 }),
    shape('text', { class: 'axis', x: 0, y: HEIGHT - 2 }, 'less strain'),
    shape('text', { class: 'axis', x: x(0), y: HEIGHT - 2, 'text-anchor': 'middle' }, 'no change'),
    shape('text', { class: 'axis', x: WIDTH, y: HEIGHT - 2, 'text-anchor': 'end' }, 'more strain'),
  );
  if (goal) {
    svg.append(shape('line', { class: 'goal', x1: x(-goal.points), x2: x(-goal.points), y1: 8, y2: 32 }),
      shape('text', { class: 'axis', x: x(-goal.points), y: 8, 'text-anchor': 'middle' }, 'goal'));
  }
  return svg;
}

export function showEffect(effect) {
  const part = element('div', '', 'effect');
  part.append(element('p', effect.sentence));
  if (effect.effect) {
    part.append(picture(effect));
  }
  part.append(element('p', effect.basis, 'soft'));
  return part;
}
