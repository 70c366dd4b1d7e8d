/**
 * Keeps what opens without a connection: styles, scripts, Help, and a page that says so. Each is fetched as by somebody whom
 * nobody knows. No page with anything of a person is ever kept.
 */

// Filled in when it is served; what is kept has another version whenever it is another.
const SHELL = {};

const CACHE = `respite-${SHELL.version}`;
const LANGUAGE = new URL(location.href).searchParams.get('lang');

const stranger = (file) => new Request(file, { credentials: 'omit', cache: file.startsWith('/assets/') ? 'default' : 'reload' });

async function keep() {
  const cache = await caches.open(CACHE);
  await cache.addAll(SHELL.files.map(stranger));
  await skipWaiting();
}

async function replace() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
}

async function kept(address) {
  const asked = address.searchParams.get('lang');
  const language = SHELL.languages.includes(asked) ? asked : LANGUAGE;
  const page = address.pathname === '/help' ? '/help' : '/offline';
  return await caches.match(`${page}?lang=${language}`, { ignoreVary: true }) ?? Response.error();
}

addEventListener('install', (event) => event.waitUntil(keep()));
addEventListener('activate', (event) => event.waitUntil(replace()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (address.origin !== location.origin) {
    return;
  }
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => kept(address)));
  } else if (request.method === 'GET' && address.pathname.startsWith('/assets/')) {
    event.respondWith(caches.match(request, { ignoreVary: true }).then((found) => found ?? fetch(request)));
  }
});

// A message has nothing in it: what is shown is the same for everybody, and stands here.
addEventListener('push', (event) => {
  const { title, text } = SHELL.reminder[LANGUAGE] ?? SHELL.reminder.en;
  event.waitUntil(registration.showNotification(title, { body: text, tag: 'respite', lang: LANGUAGE ?? 'en' }));
});
addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(clients.openWindow('/'));
});
