/** Figures as people read them. */

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export const day = (iso) => days.format(new Date(`${iso}T00:00:00Z`));

export const moment = (iso) => moments.format(new Date(iso));

export const whole = (points) => String(Math.round(points)).replace('-', '−');

/** The highest whole number of a band, so that rounding never contradicts its name. */
const TOPS = { low: 39, medium: 59 };

export const wholeLevel = ({ level: points, band }) => whole(Math.min(Math.round(points), TOPS[band] ?? 100));

/** Never a level without its interval. */
export const level = (reading) => `${wholeLevel(reading)} (${whole(reading.low)} to ${whole(reading.high)})`;

/** An element with text in it; nothing on this page is ever built from markup. */
export function element(name, text = '', className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

/** Low, medium or high, or why there is no band. */
export function bandOf(reading) {
  if (!reading) {
    return 'none yet';
  }
  return reading.outcome === 'withheld' ? 'withheld' : reading.band;
}

/** Fills a paragraph with a band and the level, or with why there is none. */
export function showReading(paragraph, reading) {
  const band = bandOf(reading);
  paragraph.replaceChildren(element('span', band, `band ${band.split(' ')[0]}`));
  if (reading) {
    paragraph.append(reading.outcome === 'withheld' ? ` ${reading.reason}` : ` ${level(reading)}`);
  }
}
