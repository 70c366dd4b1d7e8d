/** Below an alert: what can be done, what is being done, and what came of it. */

import { decide, download, readDrivers, readEffect, readPlan, readSteps } from './plan-api.js';
import { inOrder, planForm } from './plan-form.js';
import { showEffect } from './effect.js';
import { day, element } from './words.js';

const SUMMARIES = { acting: 'What is being done', resolved: 'What was done', expired: 'What was done' };

/**
 * Fetched when the reader wants to see it.
 * @param entry whose alert is the latest view of it
 */
export function planOf(entry) {
  const details = element('details', '', 'plan');
  const summary = element('summary');
  const body = element('div');
  details.append(summary, body);
  details.addEventListener('toggle', () => {
    if (details.open) {
      load(body, entry.alert);
    }
  });
  return { details, refresh: () => { summary.textContent = SUMMARIES[entry.alert.state] ?? 'What can be done'; } };
}

async function load(body, alert) {
  body.replaceChildren(element('p', 'One moment …', 'soft'));
  try {
    const [{ tag, body: plan }, steps, drivers] = await Promise.all([readPlan(alert), readSteps(),
      readDrivers(alert).catch(() => [])]);
    show(body, { alert, tag, plan, steps: inOrder(steps, drivers) });
  } catch (failure) {
    body.replaceChildren(element('p', `It cannot be shown: ${failure.message}.`, 'soft'));
  }
}

function show(body, seen, said = '') {
  const status = element('p', said);
  status.setAttribute('role', 'status');
  const act = (change) => change().catch((failure) => { status.textContent = `Not done: ${failure.message}.`; });
  const decided = (decision) => act(async () => {
    const { tag, body: plan } = await decide(seen.alert, seen.tag, decision);
    show(body, { ...seen, tag, plan }, decision ? 'The plan is kept.' : 'The plan is withdrawn.');
  });
  if (!seen.plan.choice && ['resolved', 'expired'].includes(seen.alert.state)) {
    body.replaceChildren(status, element('p', 'No step was chosen.', 'soft'));
    return;
  }
  const form = planForm(seen.steps, seen.plan, decided);
  if (seen.plan.choice) {
    const change = element('details');
    change.append(element('summary', 'Change it'), form);
    body.replaceChildren(status, ...chosen(seen, act, decided), change);
  } else {
    body.replaceChildren(status, form);
  }
}

function chosen({ alert, plan }, act, decided) {
  const { choice } = plan;
  const goal = choice.goal ? ` Goal: ${choice.goal} points less strain.` : '';
  const effect = element('div');
  readEffect(alert).then((found) => effect.replaceChildren(showEffect(found)))
    .catch((failure) => effect.replaceChildren(element('p', `The effect cannot be shown: ${failure.message}.`, 'soft')));
  return [
    element('p', `${choice.title}, seen to by: ${choice.ownerRole}. From ${day(choice.startOn)}, review on ${day(choice.reviewOn)}.${goal}`),
    ...(choice.note ? [element('p', choice.note)] : []),
    ...plan.hints.map((hint) => element('p', hint, 'hint')),
    effect,
    button('Put the review in the calendar', () => act(() => download(alert))),
    button('Withdraw the plan', () => decided(undefined)),
  ];
}

function button(text, pressed) {
  const made = element('button', text, 'quiet');
  made.type = 'button';
  made.addEventListener('click', pressed);
  return made;
}
