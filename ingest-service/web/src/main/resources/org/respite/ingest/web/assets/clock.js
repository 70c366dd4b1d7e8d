/** Tells whose device has a wrong clock that it has: answers are taken by the server's time. */

const LIMIT = 10 * 60000;
const HOUR = 3600000;
const DAY = 24 * HOUR;

/** Such as "2 days", in the page's language. */
function about(time) {
  const [size, unit] = time > 1.5 * DAY ? [DAY, 'day'] : time > 1.5 * HOUR ? [HOUR, 'hour'] : [60000, 'minute'];
  return new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit, unitDisplay: 'long' })
    .format(Math.round(time / size));
}

/** Every answer of the server says when it was given. */
export function compare(answer) {
  const off = Math.abs(Date.now() - Date.parse(answer.headers.get('Date')));
  if (Number.isNaN(off)) {
    return;
  }
  document.getElementById('clock')?.remove();
  if (off > LIMIT) {
    const words = document.createElement('p');
    words.id = 'clock';
    words.className = 'notice';
    words.setAttribute('role', 'status');
    words.textContent = document.body.dataset.clock.replace('{0}', about(off));
    document.querySelector('header.top').after(words);
  }
}
