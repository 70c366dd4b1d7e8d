// Fifty alerts at once are no reason to ask so often that the service refuses.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alert, EMPTY, json, now, open, pass, scroll, sight, status, stream } from './browser.mjs';

const ALERTS = 50;

const explained = new Map();

const explanation = (text) => ({ text, decided: [], drivers: { standingOut: [], comparisons: 0 } });

let line;

let refuseUnits = 0;

let underway = 0;

let most = 0;

/** Each takes a tenth of a second, and refuses the first time it is asked about a third of them. */
async function explain(path) {
  underway += 1;
  most = Math.max(most, underway);
  await new Promise((resolve) => { setTimeout(resolve, 100); });
  underway -= 1;
  const id = path.split('/').at(-1);
  explained.set(id, [...explained.get(id) ?? [], now()]);
  return Number(id.slice(1)) % 3 === 0 && explained.get(id).length === 1 ? json({}, { 'Retry-After': '2' }, 429)
    : json({ explanation: explanation(`Why ${id}.`) });
}

function answer(path, request) {
  if (path === 'api/v1/alerts') {
    line = stream(request.signal);
    return line.answer;
  }
  if (path === 'api/v1/units' && refuseUnits > 0) {
    refuseUnits -= 1;
    return json({ detail: 'requests: more' }, { 'Retry-After': '1' }, 429);
  }
  return EMPTY[path]?.() ?? explain(path);
}

const sentence = (number) => document.getElementById(`alert-a${number}`).querySelector('.sentence').textContent;

test('a page full of news asks for little at a time', async () => {
  sight.inSight = (item) => Number(item.id.slice('alert-a'.length)) < 20;
  const asked = await open(answer);
  line.beat();
  for (let number = 0; number < ALERTS; number += 1) {
    line.tell(alert(number));
  }
  await pass(10000);

  const of = (path) => asked.filter((each) => each.path === path).length;
  assert.ok(of('api/v1/units') >= 2, 'what the news are about is shown');
  assert.ok(of('api/v1/units') <= 7, `${of('api/v1/units')} refreshes in ten seconds`);
  assert.ok(most <= 2, `${most} explanations asked for at once`);
  assert.ok(asked.length < 60, `${asked.length} requests`);
  assert.equal(status(), '');
});

test('an explanation that was refused is asked for again, when the service has said, and one out of sight not at all', () => {
  const [first, again] = explained.get('a3');
  assert.ok(again - first >= 2000, `again after ${again - first} ms`);
  assert.equal(sentence(3), 'Why a3.');
  assert.equal(sentence(4), 'Why a4.');
  assert.equal(explained.get('a20'), undefined);
  assert.equal(sentence(20), 'Strain has risen in team 20.');
});

test('what comes into sight is explained', async () => {
  sight.inSight = () => true;
  scroll();
  await pass(20000);

  assert.equal(sentence(49), 'Why a49.');
  assert.equal(status(), '');
});

test('a service that refuses for a moment is not one that cannot be reached', async () => {
  refuseUnits = 2;
  line.tell(alert(1, { revision: 2, state: 'acknowledged', changed: { at: '2027-03-01T00:01:00Z', personal: true } }));
  await pass(5000);

  assert.equal(refuseUnits, 0);
  assert.equal(status(), 'Team 1: the alert is now acknowledged.');
});

test('an alert that has changed is explained anew', () => {
  assert.equal(explained.get('a1').length, 2);
});
