// Whoever is not signed in is told why, and is asked for nothing.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open, status } from './browser.mjs';

const SET_UP = { signIn: 'oauth2/authorization/leader' };

const link = () => document.getElementById('sign-in');

let pages = 0;

/** Each a page of its own. */
async function visit(search, config = SET_UP) {
  pages += 1;
  return open(() => assert.fail('asked'), { search, config, page: `./scripts/page.js?${pages}` });
}

test('a visitor is asked to sign in', async () => {
  await visit('');

  assert.equal(status(), 'Sign in as somebody who leads.');
  assert.equal(link().hidden, false);
  assert.equal(link().href, 'oauth2/authorization/leader');
});

test('whoever has signed out, or does not lead, is asked who they are', async () => {
  await visit('?signed-out');
  assert.match(status(), /You are signed out of this page/);
  assert.equal(link().href, 'oauth2/authorization/leader?prompt=login');

  await visit('?sign-in=refused');
  assert.match(status(), /for people who lead/);
  assert.equal(link().href, 'oauth2/authorization/leader?prompt=login');
});

test('a sign-in that did not work is told of', async () => {
  await visit('?sign-in=failed');
  assert.match(status(), /did not work/);

  await visit('?sign-in=away');
  assert.match(status(), /cannot be reached/);

  await visit('?sign-in=constructor');
  assert.equal(status(), 'Sign in as somebody who leads.');
});

test('where it is not set up the page says what to set', async () => {
  await visit('', {});

  assert.match(status(), /respite\.http\.sign-in\.address/);
  assert.equal(link().hidden, true);
});
