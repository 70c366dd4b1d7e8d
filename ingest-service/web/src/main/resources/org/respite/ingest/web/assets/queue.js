/**
 * Answers that wait for a connection, each sealed with a key that no script can read and that never leaves the browser.
 * What lies open is a random id alone.
 */

const MOST = 20;
const LONGEST = 14 * 24 * 3600000;

/** Begins it only for somebody known: what was taken away comes back in no window that was still open. */
const open = (begins) => new Promise((resolve, reject) => {
  const request = indexedDB.open('respite', 1);
  request.onupgradeneeded = () => {
    if (begins) {
      request.result.createObjectStore('answers', { keyPath: 'id' });
      request.result.createObjectStore('own');
    } else {
      request.transaction.abort();
    }
  };
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** One transaction; done once it is on the disk. */
async function transact(stores, mode, work, begins = false) {
  const base = await open(begins);
  try {
    return await new Promise((resolve, reject) => {
      const transaction = base.transaction(stores, mode, { durability: 'strict' });
      const request = work(transaction);
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    base.close();
  }
}

/** One step in one store. */
const step = (store, mode, work) => transact(store, mode, (transaction) => work(transaction.objectStore(store)));

async function key() {
  const kept = await step('own', 'readonly', (own) => own.get('key'));
  if (kept) {
    return kept;
  }
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  try {
    await step('own', 'readwrite', (own) => own.add(made, 'key'));
    return made;
  } catch {
    // Another window was quicker, and what it sealed has to open.
    return step('own', 'readonly', (own) => own.get('key'));
  }
}

const way = (id, iv) => ({ name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(id) });

/** Whether there was room for it; the same id takes its own place. An owner who is given has to be the one it belongs to. */
export async function put(answer, owner) {
  if (owner && owner !== await step('own', 'readonly', (own) => own.get('owner'))) {
    throw new Error('it belongs to somebody else');
  }
  const waiting = await step('answers', 'readonly', (answers) => answers.getAllKeys());
  if (waiting.length >= MOST && !waiting.includes(answer.id)) {
    return false;
  }
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const plain = new TextEncoder().encode(JSON.stringify(answer));
  const sealed = await crypto.subtle.encrypt(way(answer.id, iv), await key(), plain);
  await step('answers', 'readwrite', (answers) => answers.put({ id: answer.id, iv, sealed }));
  return true;
}

export const remove = (id) => step('answers', 'readwrite', (answers) => answers.delete(id));

export const count = () => step('answers', 'readonly', (answers) => answers.count());

async function opened({ id, iv, sealed }, secret) {
  try {
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(way(id, iv), secret, sealed)));
  } catch {
    // Nobody can ever open it again.
    return { id, at: 0 };
  }
}

/** Oldest first, and how many were too old to be kept. */
export async function waiting() {
  const kept = await step('answers', 'readonly', (answers) => answers.getAll());
  const secret = kept.length ? await key() : null;
  const all = await Promise.all(kept.map((answer) => opened(answer, secret)));
  const old = all.filter((answer) => Date.now() - answer.at > LONGEST);
  for (const answer of old) {
    await remove(answer.id);
  }
  return { old: old.length, answers: all.filter((answer) => !old.includes(answer)).sort((a, b) => a.at - b.at) };
}

/** Nobody's answers are sent as somebody else's: those of whoever was here before go. */
export const belongsTo = (owner) => transact(['answers', 'own'], 'readwrite', (transaction) => {
  const own = transaction.objectStore('own');
  const before = own.get('owner');
  before.onsuccess = () => {
    if (before.result !== owner) {
      transaction.objectStore('answers').clear();
      own.put(owner, 'owner');
    }
  };
  return before;
}, true);
