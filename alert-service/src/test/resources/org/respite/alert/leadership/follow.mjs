// node follow.mjs BASE: follows alerts with the page's own api.js, a minute passing in three seconds, and prints what it is told.
const SPEED = 20;
const began = Date.now();
const real = { now: Date.now, interval: setInterval };
Date.now = () => began + (real.now() - began) * SPEED;
globalThis.setInterval = (look, every) => real.interval(look, every / SPEED);
globalThis.document = { dispatchEvent() {} };

const { events, readAll } = await import('./api.js');
const base = process.argv[2];
const say = (...words) => console.log(words.join(' '));

const follow = (last) => events(`${base}/alerts`, 'token', last, () => say('opened'), (alert) => say('alert', alert.id), () => say('quiet'));

say('ended', await follow(undefined));
say('ended', await follow('a/1'));
say('failed', await follow('never').catch((failure) => failure.message));
say('list', await readAll(`${base}/list?state=closed`, 'token'));
process.exit(0);
