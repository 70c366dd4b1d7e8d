/** A reminder by this browser: asked for, and given up, by a tap. What is sent says where its messages go, and nothing else. */

const section = document.getElementById('push');
const on = document.getElementById('push-on');
const off = document.getElementById('push-off');

const there = 'serviceWorker' in navigator && 'PushManager' in window;

function say(text) {
  const words = document.createElement('p');
  words.className = 'notice';
  words.textContent = text;
  document.getElementById('push-said').replaceChildren(words);
}

const manager = async () => (await navigator.serviceWorker.ready).pushManager;

async function ask() {
  const { endpoint } = await (await manager()).subscribe({ userVisibleOnly: true, applicationServerKey: section.dataset.key });
  on.elements.endpoint.value = endpoint;
  on.elements.zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  on.submit();
}

/** Where the browser does not know of it any more, the service is told all the same. */
async function stop() {
  const subscription = there && await (await manager()).getSubscription();
  await subscription?.unsubscribe?.();
}

if (on && there) {
  on.hidden = false;
  on.addEventListener('submit', (event) => {
    event.preventDefault();
    ask().catch(() => say(section.dataset.refused));
  });
}

off?.addEventListener('submit', (event) => {
  event.preventDefault();
  stop().catch(() => {}).finally(() => off.submit());
});
