// A plan is seen, and withdrawn as it was seen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alert, EMPTY, json, open, pass, stream } from './browser.mjs';

const CHOICE = {
  intervention: 'i', title: 'Fewer new clients', ownerRole: 'clinical lead', startOn: '2027-03-01', reviewOn: '2027-05-24',
};

const PLAN = 'api/v1/alerts/a1/plan';

const answers = {
  ...EMPTY,
  [PLAN]: () => json({ choice: CHOICE, hints: [], defaults: {} }, { ETag: '"p1"' }),
  'api/v1/interventions': () => json([]),
  'api/v1/units/u1/indicators': () => json({ context: [] }),
};

test('a plan is withdrawn as it was seen, and the page shows what came of it', async () => {
  const asked = await open((path, { method, signal }) => {
    if (path === 'api/v1/alerts') {
      return stream(signal).answer;
    }
    return method ? json({ hints: [], defaults: {} }, { ETag: '"p2"' }) : answers[path]?.() ?? json({}, {}, 404);
  });
  const { planOf } = await import('./scripts/plan.js');
  const { details } = planOf({ alert: alert(1) });
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
  await pass(0);
  details.querySelectorAll('button').find((button) => button.textContent === 'Withdraw the plan').click();
  await pass(0);

  const sent = asked.find((each) => each.method);
  assert.deepEqual([sent?.method, sent?.path, sent?.headers['If-Match']], ['DELETE', PLAN, '"p1"']);
  assert.match(details.textContent, /The plan is withdrawn\./);
});
