/** Figures as people read them. */

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export const day = (iso) => days.format(new Date(`${iso}T00:00:00Z`));

export const moment = (iso) => moments.format(new Date(iso));

export const whole = (points) => String(Math.round(points)).replace('-', '−');

/** Never a level without its interval. */
export const level = (reading) => `${whole(reading.level)} (${whole(reading.low)} to ${whole(reading.high)})`;

/** An element with text in it; nothing on this page is ever built from markup. */
export function element(name, text = '', className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) {
    made.className = className;
  }
  return made;
}

/** Fills a paragraph with a band and the level, or with why there is none. */
export function showReading(paragraph, reading) {
  paragraph.replaceChildren();
  if (!reading) {
    paragraph.append(element('span', 'nothing published yet', 'band none'));
  } else if (reading.outcome === 'withheld') {
    paragraph.append(element('span', 'withheld', 'band withheld'), ` ${reading.reason}`);
  } else {
    paragraph.append(element('span', reading.band, `band ${reading.band}`), ` ${level(reading)}`);
  }
}
