/** What was released about a unit, beside its picture: turnout, whom it was released with, four-week figures. */

import { chart, table } from './chart.js';
import { day, element, level } from './words.js';

export function past(body, readOther) {
  return [chart(body.name, body.fortnights, endOf(body)), turnout(body.participation), figures(body), context(body.context),
    ...stretches(body, readOther)].filter(Boolean);
}

function figures(body) {
  const details = element('details');
  const scroll = element('div', '', 'scroll');
  scroll.append(table(body.name, body.fortnights));
  details.append(element('summary', 'Figures as a table'), scroll);
  return details;
}

/** Only ever as a pooled four-week rate in steps of ten per cent. */
function turnout(participation) {
  const last = participation.at(-1);
  return last && element('p', `About ${last.percent} % answered in the four weeks from ${day(last.from)} to ${day(last.to)}.`, 'soft');
}

/** Where the unit was released under another name from some day on, its line ends and says so. */
function endOf(body) {
  const own = body.releasedAs.filter((stretch) => stretch.unit === body.unit).at(-1);
  const next = own && body.releasedAs.find((stretch) => stretch.from > own.to);
  return next && { from: next.from, text: next.text };
}

function stretches(body, readOther) {
  return body.releasedAs.map((stretch) => (stretch.unit === body.unit ? element('p', stretch.text, 'soft') : other(stretch, readOther)));
}

function other(stretch, readOther) {
  const details = element('details');
  details.append(element('summary', stretch.text));
  details.addEventListener('toggle', async () => {
    try {
      const body = await readOther(stretch.unit);
      details.append(chart(body.name, body.fortnights), figures(body));
    } catch (failure) {
      details.append(element('p', `The past cannot be shown: ${failure.message}.`, 'soft'));
    }
  }, { once: true });
  return details;
}

/** The latest four weeks of every group the team is in. */
function context(cells) {
  if (cells.length === 0) {
    return null;
  }
  const latest = Math.max(...cells.map((cell) => cell.block));
  const shown = cells.filter((cell) => cell.block === latest);
  const details = element('details');
  const groups = [...new Set(shown.map((cell) => cell.name))].join('; ');
  details.append(element('summary', `Four weeks from ${day(shown[0].from)}: ${groups}`));
  const list = element('ul', '', 'plain');
  list.append(...shown.map((cell) => element('li', `${cell.label}: ${cell.released.outcome === 'published' ? level(cell.released) : 'withheld'}`, 'soft')));
  details.append(list);
  return details;
}
