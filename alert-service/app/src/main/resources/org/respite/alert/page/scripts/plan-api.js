/** Speaks to this service about plans: reads them, changes them, fetches their calendar event. */

import { ask, read, send } from './api.js';

const address = (alert) => `api/v1/alerts/${encodeURIComponent(alert.id)}/plan`;

export const readPlan = (alert) => read(address(alert));

export const readEffect = async (alert) => (await read(`${address(alert)}/effect`)).body;

let steps;

/** Once; they do not change while the page is open. */
export function readSteps() {
  steps ??= read('api/v1/interventions').then(({ body }) => body).catch((failure) => {
    steps = undefined;
    throw failure;
  });
  return steps;
}

/** The last published figures of the unit's drivers: series and strain, highest first. */
export async function readDrivers(alert) {
  const { body } = await read(`api/v1/units/${encodeURIComponent(alert.unit)}/indicators`);
  const last = new Map();
  body.context.filter(({ series, released }) => series.startsWith('driver.') && released.outcome === 'published')
    .forEach(({ series, released }) => last.set(series, released.level));
  return [...last].sort((one, other) => other[1] - one[1]);
}

/** With a body the plan is chosen, without one it is withdrawn; the tag says what the reader has seen. */
export const decide = (alert, tag, body) => send(body ? 'PUT' : 'DELETE', address(alert), tag, body);

/** Hands the review over to the reader's calendar. A link alone would show a refusal instead of the page. */
export async function download(alert) {
  const answer = await ask(`${address(alert)}/review.ics`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = 'review.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
