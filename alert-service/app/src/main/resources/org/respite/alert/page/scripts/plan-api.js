/** Speaks to this service about plans: reads them, changes them, fetches their calendar event. */

import { ask, read, send } from './api.js';

const CLOSED = ['resolved', 'expired'];

/** What a plan is about: an alert, whose figures are compared afterwards. */
export const ofAlert = (alert) => ({
  address: `api/v1/alerts/${encodeURIComponent(alert.id)}/plan`, unit: alert.unit, compared: true, closed: CLOSED.includes(alert.state),
});

/** What a plan is about: a team, a department or everybody, without an alert. */
export const ofUnit = (unit) => ({ address: `api/v1/units/${encodeURIComponent(unit)}/plan`, unit, compared: false, closed: false });

export const readPlan = ({ address }) => read(address);

export const readEffect = async ({ address }) => (await read(`${address}/effect`)).body;

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
export async function readDrivers({ unit }) {
  const { body } = await read(`api/v1/units/${encodeURIComponent(unit)}/indicators`);
  const last = new Map();
  body.context.filter(({ series, released }) => series.startsWith('driver.') && released.outcome === 'published')
    .forEach(({ series, released }) => last.set(series, released.level));
  return [...last].sort((one, other) => other[1] - one[1]);
}

/** With a body the plan is chosen, without one it is withdrawn; the tag says what the reader has seen. */
export const decide = ({ address }, tag, body) => send(body ? 'PUT' : 'DELETE', address, tag, body);

/** Hands the review over to the reader's calendar. A link alone would show a refusal instead of the page. */
export async function download({ address }) {
  const answer = await ask(`${address}/review.ics`);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = 'review.ics';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
