/** Takes away whatever these pages keep in a browser: the worker, the pages it keeps, answers that wait. */

const erased = (name) => new Promise((done) => {
  const request = indexedDB.deleteDatabase(name);
  request.onsuccess = done;
  request.onerror = done;
  request.onblocked = done;
});

export async function forget() {
  const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
  await Promise.all(workers.map((worker) => worker.unregister()));
  const caches = globalThis.caches;
  await Promise.all((await caches?.keys() ?? []).map((name) => caches.delete(name)));
  await erased('respite');
}
