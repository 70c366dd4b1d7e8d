/** What signing in and out does to a page, whichever it is. */

import { SIGNED_OUT } from './api.js';
import { leave, remember } from './session.js';

const ASK_WHO = ['left', 'refused'];

/**
 * @param address where to sign in
 * @param say shows a text
 */
export function signing(address, say) {
  const signIn = document.getElementById('sign-in');
  const signOut = document.getElementById('sign-out');
  const ask = (text, anew = false) => {
    say(text);
    signIn.href = address(anew);
    signIn.hidden = false;
  };
  document.addEventListener(SIGNED_OUT, () => {
    signOut.hidden = true;
    ask('You are signed out. Sign in again to go on.');
  });
  signIn.addEventListener('click', remember);
  signOut.addEventListener('click', () => leave()
    .catch(() => say('You are still signed in: the service could not end it. Try again in a moment.')));
  // What a browser has kept of a page that was left shows nobody anything.
  window.addEventListener('pageshow', (shown) => shown.persisted && location.reload());
  return {
    ask,
    /** To whoever has left, or was refused, the provider puts the question who it is. */
    askAfter: (reason, text) => ask(text, ASK_WHO.includes(reason)),
    signedIn: () => { signOut.hidden = false; },
  };
}
