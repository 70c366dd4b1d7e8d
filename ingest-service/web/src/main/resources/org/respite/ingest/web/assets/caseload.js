/** Works out how many hours a caseload is. Nothing is sent, nothing is kept: rows are gone with the page. */

const box = document.getElementById('caseload');
const part = (id) => document.getElementById(id);
const inside = (row, is) => row.querySelector(`[data-is="${is}"]`);
const rows = () => [...part('kinds').children];

const number = (value) => new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 }).format(value);
const words = (key, ...values) => values.reduce((text, value, at) => text.replaceAll(`{${at}}`, value), box.dataset[key]);

/** What is empty counts as nothing; what does not fit is marked and left out. */
function value(input) {
  const fits = input.validity.valid;
  input.setAttribute('aria-invalid', String(!fits));
  return fits ? input.valueAsNumber || 0 : NaN;
}

/** A week of one kind of work; hours after the capacity formula, points after the house rule. */
function week(row) {
  const [clients, every, minutes, around, risk, crises] = ['clients', 'every', 'minutes', 'around', 'risk', 'crises']
    .map((is) => value(inside(row, is)));
  const sessions = every ? clients / every : NaN;
  const level = inside(row, 'level').selectedOptions[0];
  const beyond = Math.max(0, around - Number(box.dataset.included)) / 60;
  const points = sessions * (Number(level.value) + beyond) + risk + crises * Number(box.dataset.crisis);
  return {
    clients, hours: sessions * (minutes + around) / 60, points, trauma: level.dataset.trauma ? points : 0,
  };
}

function tell(...texts) {
  const said = texts.filter(Boolean).map((text) => {
    const p = document.createElement('p');
    p.textContent = text;
    return p;
  });
  // Said again only when it is something else.
  if (part('sum').textContent !== said.map((p) => p.textContent).join('')) {
    part('sum').replaceChildren(...said);
  }
}

function label(row, at) {
  const kind = inside(row, 'kind').value.trim();
  const name = words('kind', at + 1);
  row.querySelector('legend').textContent = kind ? `${name}: ${kind}` : name;
  inside(row, 'remove').setAttribute('aria-label', `${inside(row, 'remove').textContent}: ${kind || name}`);
}

function count() {
  const counted = part('points').checked;
  part('points-note').hidden = !counted;
  const sums = { clients: 0, hours: 0, points: 0, trauma: 0 };
  let fits = true;
  rows().forEach((row, at) => {
    label(row, at);
    row.querySelectorAll('[data-points]').forEach((each) => { each.hidden = !counted; });
    const own = week(row);
    const whole = Number.isFinite(own.hours);
    fits &&= whole;
    inside(row, 'sum').textContent = whole ? words('row', number(own.hours)) : '';
    if (whole) {
      Object.keys(sums).forEach((key) => { sums[key] += own[key]; });
    }
  });
  const meant = value(part('hours')) * value(part('share')) / 100;
  fits &&= meant > 0;
  tell(
    sums.clients ? words('sum', number(sums.hours), number(sums.clients)) : words('none'),
    sums.clients && meant > 0 && words('load', Math.round(100 * sums.hours / meant), number(meant)),
    sums.clients && counted && meant > 0
      && words('points', number(sums.points), number(meant), Math.round(100 * sums.trauma / (sums.points || 1))),
    !fits && words('wrong'),
  );
}

function another() {
  part('kinds').append(part('kind').content.cloneNode(true));
  count();
  return rows().at(-1);
}

function remove(row) {
  const next = row.previousElementSibling ?? row.nextElementSibling;
  row.remove();
  (next ? inside(next, 'kind') : part('another')).focus();
  count();
}

if (box) {
  box.addEventListener('input', count);
  part('another').addEventListener('click', () => inside(another(), 'kind').focus());
  part('kinds').addEventListener('click', (event) => event.target.dataset.is === 'remove' && remove(event.target.closest('.kind')));
  another();
  box.hidden = false;
}
