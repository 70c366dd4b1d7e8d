/** The form in which a step is chosen. */

import { element } from './words.js';

/** From here on a driver is strain rather than relief. */
const STRAINED = 50;

let made = 0;

/** Steps for the drivers that stand out come first. */
export function inOrder(steps, drivers) {
  const strained = drivers.filter(([, level]) => level >= STRAINED).map(([series]) => series);
  const rank = (step) => {
    const first = strained.findIndex((series) => step.drivers.includes(series));
    return first < 0 ? strained.length : first;
  };
  return [...steps].sort((one, other) => rank(one) - rank(other));
}

const points = ({ points: middle, low, high }) => `about ${middle} points (${low} to ${high})`;

/** The evidence of a step in one line. */
export function evidence({ evidence: { certainty, population }, typicalReduction: typical }) {
  return `Evidence: ${certainty} certainty, ${typical ? `${points(typical)} less strain` : 'size unknown'}; in ${population}.`;
}

function option(step, name, chosen) {
  const label = element('label', '', 'step');
  const radio = element('input');
  Object.assign(radio, { type: 'radio', name, value: step.id, required: true, checked: step.id === chosen });
  const title = element('span', '', 'step-title');
  title.append(radio, ` ${step.title}`);
  label.append(title, element('span', evidence(step), 'soft'));
  const more = element('details');
  more.append(element('summary', 'About this step'), element('p', step.what), element('p', step.evidence.summary),
    element('p', `Decided by: ${step.decides}. Effort: ${step.effort}. Look for an effect after ${step.weeks.from} to ${step.weeks.to} weeks.`),
    ...step.evidence.sources.map(source));
  const item = element('div', '', 'step-item');
  item.append(label, more);
  return item;
}

function source({ citation, doi, url }) {
  const line = element('p', `${citation} `, 'soft');
  const address = doi ? `https://doi.org/${doi}` : url;
  if (address) {
    const link = element('a', doi ?? url);
    Object.assign(link, { href: address, rel: 'noopener noreferrer', target: '_blank' });
    line.append(link);
  }
  return line;
}

function field(form, label, name, attributes, hint = '') {
  const id = `plan-${name}-${made}`;
  const input = element(attributes.rows ? 'textarea' : 'input');
  Object.entries({ id, name, ...attributes }).forEach(([key, value]) => input.setAttribute(key, value));
  input.value = attributes.value ?? '';
  const title = element('label', label);
  title.htmlFor = id;
  form.append(title, input);
  if (hint) {
    const more = element('span', hint, 'soft');
    more.id = `${id}-hint`;
    input.setAttribute('aria-describedby', more.id);
    form.append(more);
  }
}

/** Calls back with the decision as the service wants it. */
export function planForm(steps, plan, decided) {
  made += 1;
  const form = element('form', '', 'plan-form');
  const choice = plan.choice ?? {};
  const list = element('fieldset');
  list.append(element('legend', 'Choose a step'), ...steps.map((step) => option(step, 'intervention', choice.intervention)));
  form.append(list);
  field(form, 'Who sees to it (a role)', 'ownerRole', { required: '', maxlength: 80, autocomplete: 'off', value: choice.ownerRole ?? '' },
    'Such as “clinical lead”. Not the name of a person.');
  field(form, 'Begins on', 'startOn', { type: 'date', required: '', value: choice.startOn ?? plan.defaults.startOn });
  field(form, 'Review on', 'reviewOn', { type: 'date', required: '', value: choice.reviewOn ?? plan.defaults.reviewOn },
    'Twelve weeks leave four or five results after the start; three are needed.');
  field(form, 'Goal: points less strain (optional)', 'goal', { type: 'number', min: 1, max: 60, step: 1, value: choice.goal ?? '' });
  field(form, 'Note (optional)', 'note', { maxlength: 500, autocomplete: 'off', value: choice.note ?? '' },
    'About work, nothing about a person.');
  form.append(told(choice));
  form.append(element('button', plan.choice ? 'Change the plan' : 'Do this'));
  form.addEventListener('submit', (submitted) => {
    submitted.preventDefault();
    decided(decision(new FormData(form)));
  });
  return form;
}

/** What people are told is decided by somebody, each time. */
function told(choice) {
  const label = element('label', '', 'check');
  const box = element('input');
  Object.assign(box, { type: 'checkbox', name: 'told', checked: choice.told === true });
  label.append(box, ' Tell everybody under “What changed”: the step, its dates, this role and what came of it. Never goal or note.');
  return label;
}

function decision(data) {
  const text = (name) => data.get(name)?.trim() || undefined;
  return {
    intervention: text('intervention'),
    ownerRole: text('ownerRole'),
    startOn: text('startOn'),
    reviewOn: text('reviewOn'),
    goal: text('goal') === undefined ? undefined : Number(text('goal')),
    note: text('note'),
    told: data.has('told'),
  };
}
