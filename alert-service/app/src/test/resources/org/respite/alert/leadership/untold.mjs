// Whoever looks at the page learns that messages do not arrive.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EMPTY, json, open, pass, status, stream } from './browser.mjs';

const REACHED_NOBODY = /cannot be reached|went wrong/;

const WORKS = { id: 's1', channel: 'mail', target: 'l…@example.org', state: 'active' };

let subscriptions = () => json([WORKS]);

const section = () => document.getElementById('untold');

const lines = () => section().querySelectorAll('li').map((line) => line.textContent);

const answer = (path, request) => (path === 'api/v1/alerts' ? stream(request.signal).answer
  : path === 'api/v1/subscriptions' ? subscriptions() : EMPTY[path]());

test('nothing is said while all is well', async () => {
  await open(answer);

  assert.equal(section().hidden, true);
  assert.doesNotMatch(status(), REACHED_NOBODY);
});

test('each that is not told is named, with since when and why', async () => {
  subscriptions = () => json([WORKS,
    { ...WORKS, channel: 'slack', target: 'hooks.example.org', state: 'stopped', stateSince: '2027-02-01T08:00:00Z', lastError: 'status 410' },
    { ...WORKS, channel: 'webhook', target: 'desk.example.org', state: 'failing', stateSince: '2027-02-02T08:00:00Z', lastError: 'status 503' },
    { ...WORKS, channel: 'webhook', target: 'sealed', state: 'sealed', lastError: 'not set up' }]);
  await pass(31000);

  assert.equal(section().hidden, false);
  const [stopped, failing, sealed, ...more] = lines();
  assert.match(stopped, /slack to hooks\.example\.org.*since 1 Feb 2027.*status 410.*test message/);
  assert.match(failing, /webhook to desk\.example\.org.*since 2 Feb 2027.*status 503/);
  assert.match(sealed, /webhook to sealed.*not set up/);
  assert.deepEqual(more, []);
});

test('what cannot be looked up is not said to be well', async () => {
  subscriptions = () => json({}, {}, 500);
  await pass(31000);

  assert.equal(section().hidden, false);
  assert.equal(lines().length, 3);
  assert.doesNotMatch(status(), REACHED_NOBODY);
});

test('it goes when all is well again', async () => {
  subscriptions = () => json([WORKS]);
  await pass(31000);

  assert.equal(section().hidden, true);
});

test('where nobody is told of anything there is nothing to say', async () => {
  subscriptions = () => json({}, {}, 404);
  await pass(31000);

  assert.equal(section().hidden, true);
  assert.doesNotMatch(status(), REACHED_NOBODY);
});
