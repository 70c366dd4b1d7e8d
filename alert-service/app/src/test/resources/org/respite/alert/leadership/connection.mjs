// Whoever looks at the page knows whether what they see is all there is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alert, EMPTY, inFront, json, open, pass, sleep, status, stream } from './browser.mjs';

const NOT_CONNECTED = 'Not connected: what happens now is not shown. Trying again …';

const lines = [];

let serve = (signal) => stream(signal);

let asked;

const opened = () => asked.filter((each) => each.path === 'api/v1/alerts');

const latest = () => lines.at(-1);

const shown = () => document.getElementById('alerts').children.map((item) => item.querySelector('.team').textContent);

function answer(path, request) {
  if (path === 'api/v1/alerts') {
    const line = serve(request.signal);
    lines.push(line);
    return line.answer ?? line;
  }
  return EMPTY[path]?.() ?? json({ explanation: null });
}

test('what is open is shown, and beats keep the connection', async () => {
  asked = await open(answer);
  latest().beat();
  latest().tell(alert(1));
  for (let beat = 0; beat < 10; beat += 1) {
    await pass(15000);
    latest().beat();
  }
  await pass(0);

  assert.deepEqual(shown(), ['Team 1']);
  assert.equal(opened().length, 1);
  assert.equal(status(), '');
});

test('a line that has gone quiet is told of, given up, and taken up again where it was', async () => {
  serve = (signal) => stream(signal);
  await pass(44000);
  assert.equal(status(), '');
  await pass(7500);

  assert.ok(lines[0].signal.aborted);
  assert.equal(status(), NOT_CONNECTED);
  assert.equal(opened().length, 2);
  assert.equal(opened()[1].headers['Last-Event-ID'], 'a1/1');
});

test('it is told of until something is heard again, and what was closed meanwhile is looked up', async () => {
  const before = asked.filter((each) => each.path.includes('state=closed')).length;
  await pass(1000);
  assert.equal(status(), NOT_CONNECTED);

  latest().beat();
  latest().tell(alert(2));
  await pass(0);

  assert.equal(status().includes('Not connected'), false);
  assert.deepEqual(shown(), ['Team 1', 'Team 2']);
  assert.equal(asked.filter((each) => each.path.includes('state=closed')).length, before + 1);
});

test('whoever comes back to the tab after a sleep is told at once', async () => {
  latest().beat();
  await pass(20000);
  latest().beat();
  await pass(0);
  inFront(false);
  sleep(3600000);
  const before = opened().length;
  inFront(true);
  await pass(0);
  assert.equal(status(), NOT_CONNECTED);

  inFront(true);
  await pass(0);

  assert.equal(opened().length, before + 1, 'no wait for somebody who looks');
  assert.equal(opened().at(-1).headers['Last-Event-ID'], 'a2/1');
  latest().beat();
  await pass(0);
  assert.equal(status(), '');
});

test('a service that answers and says nothing is asked less and less often', async () => {
  serve = () => new Response('');
  const before = opened().length;
  latest().end();
  await pass(60000);

  const times = opened().length - before;
  assert.ok(times >= 4 && times <= 7, `${times} times in a minute`);
  assert.equal(status(), NOT_CONNECTED);
});

test('a service that has too many streams is left alone for as long as it says', async () => {
  serve = () => json({ detail: 'streams: another' }, { 'Retry-After': '30' }, 429);
  await pass(31000);
  const before = opened().length;
  await pass(300000);

  const times = opened().length - before;
  assert.ok(times >= 8 && times <= 11, `${times} times in five minutes`);
});

test('a session that is over ends it', async () => {
  serve = () => json({}, {}, 401);
  await pass(31000);
  const before = opened().length;
  await pass(300000);

  assert.equal(opened().length, before);
  assert.equal(status(), 'You are signed out. Sign in again to go on.');
  assert.equal(document.getElementById('sign-in').hidden, false);
  assert.equal(document.getElementById('sign-in').href, 'oauth2/authorization/leader');
  assert.equal(document.getElementById('sign-out').hidden, true);
});
