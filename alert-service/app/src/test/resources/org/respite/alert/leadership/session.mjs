// Whoever is signed in is so by a cookie, which no script sees.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alert, EMPTY, json, open, pass, seen, status, stream } from './browser.mjs';

let line;

let asked;

let changes = () => json({ ...alert(1), revision: 2, state: 'acknowledged', possible: ['acknowledged'] });

let out = () => json({});

function answer(path, request) {
  if (path === 'sign-out') {
    return out();
  }
  if (path === 'api/v1/alerts') {
    line = stream(request.signal);
    return line.answer;
  }
  return path === 'api/v1/alerts/a1/changes' ? changes() : EMPTY[path]?.() ?? json({ explanation: null });
}

const acknowledge = () => document.getElementById('alert-a1').querySelectorAll('.actions button')
  .find((button) => button.textContent === 'Acknowledge').click();

const sent = () => asked.filter((each) => each.method);

test('whoever comes back from signing in is where they were', async () => {
  asked = await open(answer, { search: '?signed-out', kept: { 'respite-place': '#unit-u1' } });
  line.beat();
  line.tell(alert(1, { possible: ['acknowledged', 'acting'] }));
  await pass(0);

  assert.equal(location.href, 'https://respite.example/lead/#unit-u1');
  assert.equal(seen.kept.size, 0);
  assert.equal(document.getElementById('sign-in').hidden, true);
  assert.equal(document.getElementById('sign-out').hidden, false);
});

test('nothing is asked for with a token, and changes alone show where they come from', async () => {
  acknowledge();
  await pass(0);

  assert.deepEqual(sent().map(({ headers }) => headers['X-CSRF-TOKEN']), ['proof']);
  assert.ok(asked.every(({ headers }) => !headers?.Authorization));
  assert.ok(asked.filter((each) => !each.method).every(({ headers }) => !headers?.['X-CSRF-TOKEN']));
});

test('what is typed is not sent as somebody else’s, and stays', async () => {
  changes = () => json({ detail: '_csrf: missing or another', errors: [{ field: '_csrf' }] }, {}, 403);
  document.getElementById('alert-a1').querySelector('.note input').value = 'Two more shifts are covered.';
  acknowledge();
  await pass(0);

  assert.equal(status(), 'You are signed out. Sign in again to go on.');
  assert.equal(document.getElementById('alert-a1').querySelector('.note input').value, 'Two more shifts are covered.');
});

test('the place is kept when the page is left to sign in, and nothing else', () => {
  location.hash = '#alert-a1';
  document.getElementById('sign-in').click();

  assert.deepEqual([...seen.kept], [['respite-place', '#alert-a1']]);
});

test('whoever could not be signed out is told so', async () => {
  out = () => json({}, {}, 503);
  document.getElementById('sign-out').click();
  await pass(0);

  assert.match(status(), /^You are still signed in/);
  assert.deepEqual(seen.left, []);
  out = () => json({});
});

test('signing out is asked of the service, and the page is shown without a session', async () => {
  document.getElementById('sign-out').click();
  await pass(0);

  assert.equal(sent().at(-1).path, 'sign-out');
  assert.equal(sent().at(-1).headers['X-CSRF-TOKEN'], 'proof');
  assert.deepEqual(seen.left, ['https://respite.example/lead/?signed-out']);
});
