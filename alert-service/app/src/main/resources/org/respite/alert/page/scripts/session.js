/**
 * Who is signed in, the service knows by a cookie that no script can read. What the page holds is what shows that a change
 * comes from it; nobody is let in by that.
 */

/** Where the reader was when the page was left to sign in. Names nobody. */
const PLACE = 'respite-place';

let signIn;

let memberSignIn;

let csrf;

/** The page, without what was asked and where the reader is. */
const here = () => location.href.split(/[?#]/)[0];

/** Why the page is shown to somebody who is not signed in, as the service says in the address. */
export const reason = () => {
  const asked = new URLSearchParams(location.search);
  return asked.has('signed-out') ? 'left' : asked.get('sign-in');
};

/** Whether somebody is signed in. */
export async function open() {
  const answer = await fetch('config.json', { cache: 'no-store' });
  if (!answer.ok) {
    throw new Error(`the service answered ${answer.status}`);
  }
  ({ signIn, memberSignIn, csrf } = await answer.json());
  if (csrf) {
    comeBack();
  }
  return csrf !== undefined;
}

function comeBack() {
  const place = sessionStorage.getItem(PLACE) ?? location.hash;
  sessionStorage.removeItem(PLACE);
  history.replaceState(null, '', here() + place);
}

/** Keeps where the reader is until they are back. */
export const remember = () => sessionStorage.setItem(PLACE, location.hash);

/**
 * Where to sign in; nowhere, if that is not set up.
 * @param anew whether the provider is to ask who it is, though it may know somebody
 */
export const signInAddress = (anew) => signIn && `${signIn}${anew ? '?prompt=login' : ''}`;

/** The same for whoever reads what everybody may read. */
export const memberSignInAddress = (anew) => memberSignIn && `${memberSignIn}${anew ? '?prompt=login' : ''}`;

/** What a change is sent with. */
export const proof = () => (csrf ? { 'X-CSRF-TOKEN': csrf } : {});

/** Ends the session, and shows the page without it. Where the service cannot be reached, or does not end it, it goes on. */
export async function leave() {
  const answer = await fetch('sign-out', { method: 'POST', headers: proof() });
  if (!answer.ok && answer.status !== 401) {
    throw new Error(`the service answered ${answer.status}`);
  }
  location.assign(`${here()}?signed-out`);
}
