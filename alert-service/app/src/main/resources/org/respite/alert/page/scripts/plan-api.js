/** Speaks to this service about plans: reads them, changes them, fetches their calendar event. */

import { ask, read, send } from './api.js';

const address = (alert) => `api/v1/alerts/${encodeURIComponent(alert.id)}/plan`;

export const readPlan = (alert, token) => read(address(alert), token);

export const readEffect = async (alert, token) => (await read(`${address(alert)}/effect`, token)).body;

let steps;

/** Once; they do not change while the page is open. */
export function readSteps(token) {
  steps ??= read('api/v1/interventions', token).then(({ body }) => body).catch((failure) => {
    steps = undefined;
    throw failure;
  });
  return steps;
}

/** The last published figures of the unit's drivers: series and strain, highest first. */
export async function readDrivers(alert, token) {
  const { body } = await read(`api/v1/units/${encodeURIComponent(alert.unit)}/indicators`, token);
  const last = new Map();
  body.context.filter(({ series, released }) => series.startsWith('driver.') && released.outcome === 'published')
    .forEach(({ series, released }) => last.set(series, released.level));
  return [...last].sort((one, other) => other[1] - one[1]);
}

/** With a body the plan is chosen, without one it is withdrawn; the tag says what the reader has seen. */
export const decide = (alert, token, tag, body) => send(body ? 'PUT' : 'DELETE', address(alert), token, tag, body);

/** Hands the review over to the reader's calendar. A link alone could not send the token. */
export async function download(alert, token) {
  const answer = await ask(`${address(alert)}/review.ics`, token);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = 'review.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
