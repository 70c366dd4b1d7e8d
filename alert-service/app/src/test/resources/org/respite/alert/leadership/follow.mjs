// node follow.mjs BASE: follows alerts with the page's own api.js over a real connection, and prints what it is told. Minutes
// pass when it says so.
let now = 0;
const looks = new Set();
const later = setTimeout;
Date.now = () => now;
globalThis.setInterval = (look) => looks.add(look) && look;
globalThis.clearInterval = (look) => looks.delete(look);
globalThis.document = { dispatchEvent() {} };

const pass = (seconds) => {
  now += 1000 * seconds;
  looks.forEach((look) => look());
};

const { events, readAll } = await import('./scripts/api.js');
const base = process.argv[2];
const say = (...words) => console.log(words.join(' '));

const follow = (last, silence) => events(`${base}/alerts`, last, () => say('opened'), (alert) => {
  say('alert', alert.id);
  pass(silence);
}, () => say('quiet'));

say('ended', await follow(undefined, 60));
say('ended', await follow('a/1', 10));
later(() => pass(60), 1000);
say('failed', await follow('never').catch((failure) => failure.message));
say('list', await readAll(`${base}/list?state=closed`));
process.exit(0);
