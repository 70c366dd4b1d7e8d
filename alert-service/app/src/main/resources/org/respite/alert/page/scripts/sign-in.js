/** Signs in with the organisation's OpenID provider: authorization code with PKCE (RFC 7636), tokens in memory only. */

const PENDING = 'respite-sign-in';

/** Says that this tab was signed in, and nothing else. */
const SIGNED_IN = 'respite-signed-in';

/** Says that the reader of this tab signed out. */
const LEFT = 'respite-signed-out';

const base64url = (bytes) => btoa(String.fromCharCode(...bytes))
  .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

async function sha256(text) {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))));
}

async function json(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) {
    throw new Error(`${new URL(address, location.href).host} answered ${answer.status}`);
  }
  return answer.json();
}

async function provider() {
  const config = await json('config.json');
  const issuer = config.issuer.replace(/\/$/, '');
  return { ...config, ...await json(`${issuer}/.well-known/openid-configuration`) };
}

/** Where this page is served, below whatever path; the provider has to know this address. */
const redirect = () => new URL('.', location.href).href;

/** Whether this tab was signed in before it was loaded again. The provider decides whether it still is. */
export function resumes() {
  return sessionStorage.getItem(SIGNED_IN) !== null;
}

/** Leaves the page for the provider's. */
export async function begin() {
  sessionStorage.removeItem(SIGNED_IN);
  if (!crypto.subtle) {
    throw new Error('signing in needs https, or an address of this machine');
  }
  const { authorization_endpoint: endpoint, clientId } = await provider();
  const pending = { state: random(), verifier: random(), place: location.hash };
  sessionStorage.setItem(PENDING, JSON.stringify(pending));
  const address = new URL(endpoint);
  address.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirect(),
    scope: 'openid profile',
    state: pending.state,
    code_challenge: await sha256(pending.verifier),
    code_challenge_method: 'S256',
    ...(left() ? { prompt: 'login' } : {}),
  });
  location.assign(address);
}

/** The access token, if the provider has just sent the reader back with a code; else nothing. */
export async function complete() {
  const answer = new URLSearchParams(location.search);
  const pending = JSON.parse(sessionStorage.getItem(PENDING) ?? 'null');
  sessionStorage.removeItem(PENDING);
  if (!answer.has('state')) {
    return undefined;
  }
  history.replaceState(null, '', redirect() + (pending?.place ?? ''));
  if (!pending || answer.get('state') !== pending.state) {
    throw new Error('the sign-in was not begun here');
  }
  if (answer.has('error')) {
    throw new Error(`the provider refused: ${answer.get('error')}`);
  }
  return exchange(answer.get('code'), pending.verifier);
}

async function exchange(code, verifier) {
  const { token_endpoint: endpoint, clientId } = await provider();
  const token = await json(endpoint, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirect(),
      client_id: clientId,
      code_verifier: verifier,
    }),
  });
  sessionStorage.setItem(SIGNED_IN, 'yes');
  sessionStorage.removeItem(LEFT);
  return token.access_token;
}

/**
 * Forgets the tokens, which are in memory only. The provider is not told, because it would have to be by an address that
 * names the reader; it is asked to let nobody in without a password next time.
 */
export function leave() {
  sessionStorage.removeItem(SIGNED_IN);
  sessionStorage.setItem(LEFT, 'yes');
  location.assign(redirect());
}

/** Whether the reader has just signed out. */
export const left = () => sessionStorage.getItem(LEFT) !== null;
