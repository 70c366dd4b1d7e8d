/** Below an alert, or a team: what can be done, what is being done, and what came of it. */

import { decide, download, ofAlert, ofUnit, readDrivers, readEffect, readPlan, readSteps } from './plan-api.js';
import { inOrder, planForm } from './plan-form.js';
import { showEffect } from './effect.js';
import { day, element } from './words.js';

const SUMMARIES = { acting: 'What is being done', resolved: 'What was done', expired: 'What was done' };

/**
 * Fetched when the reader wants to see it.
 * @param entry whose alert is the latest view of it
 */
export function planOf(entry) {
  const { details, summary } = plan(() => ofAlert(entry.alert));
  return { details, refresh: () => { summary.textContent = SUMMARIES[entry.alert.state] ?? 'What can be done'; } };
}

/** The same without an alert: nobody has to wait for one. */
export function planOfUnit(unit) {
  const { details, summary } = plan(() => ofUnit(unit));
  summary.textContent = 'What can be done without an alert';
  return details;
}

function plan(about) {
  const details = element('details', '', 'plan');
  const summary = element('summary');
  const body = element('div');
  details.append(summary, body);
  details.addEventListener('toggle', () => {
    if (details.open) {
      load(body, about());
    }
  });
  return { details, summary };
}

async function load(body, about) {
  body.replaceChildren(element('p', 'One moment …', 'soft'));
  try {
    const [{ tag, body: found }, steps, drivers] = await Promise.all([readPlan(about), readSteps(),
      readDrivers(about).catch(() => [])]);
    show(body, { about, tag, plan: found, steps: inOrder(steps, drivers) });
  } catch (failure) {
    body.replaceChildren(element('p', `It cannot be shown: ${failure.message}.`, 'soft'));
  }
}

function show(body, seen, said = '') {
  const status = element('p', said);
  status.setAttribute('role', 'status');
  const act = (change) => change().catch((failure) => { status.textContent = `Not done: ${failure.message}.`; });
  const decided = (decision) => act(async () => {
    const { tag, body: kept } = await decide(seen.about, seen.tag, decision);
    show(body, { ...seen, tag, plan: kept }, decision ? 'The plan is kept.' : 'The plan is withdrawn.');
  });
  if (!seen.plan.choice && seen.about.closed) {
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

function effectOf(about) {
  if (!about.compared) {
    return element('p', 'No alert came before it, so no figures are compared. Whether it helped is for the team to say.', 'soft');
  }
  const effect = element('div');
  readEffect(about).then((found) => effect.replaceChildren(showEffect(found)))
    .catch((failure) => effect.replaceChildren(element('p', `The effect cannot be shown: ${failure.message}.`, 'soft')));
  return effect;
}

function chosen({ about, plan: { choice, hints } }, act, decided) {
  const goal = choice.goal ? ` Goal: ${choice.goal} points less strain.` : '';
  return [
    element('p', `${choice.title}, seen to by: ${choice.ownerRole}. From ${day(choice.startOn)}, review on ${day(choice.reviewOn)}.${goal}`),
    ...(choice.note ? [element('p', choice.note)] : []),
    element('p', choice.told ? 'Everybody in the organisation reads of it under “What changed”.'
      : 'Nobody but leaders reads of it. It can be told under “What changed”.', 'soft'),
    ...hints.map((hint) => element('p', hint, 'hint')),
    effectOf(about),
    button('Put the review in the calendar', () => act(() => download(about))),
    button('Withdraw the plan', () => decided(undefined)),
  ];
}

function button(text, pressed) {
  const made = element('button', text, 'quiet');
  made.type = 'button';
  made.addEventListener('click', pressed);
  return made;
}
