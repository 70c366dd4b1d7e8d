/** How often the service is asked: a page full of news stays well below what one reader may ask for. */

export const pause = (time) => new Promise((resolve) => { setTimeout(resolve, time); });

/**
 * The same work, one at a time and with so many milliseconds between the starts. However often it is asked for meanwhile,
 * it is done once more.
 */
export function seldom(work, every) {
  let free = Promise.resolve();
  let waiting;
  return () => {
    waiting ??= free.then(() => {
      waiting = undefined;
      const done = work();
      free = Promise.all([done.catch(() => {}), pause(every)]);
      return done;
    });
    return waiting;
  };
}

/** So many at a time; the others wait for their turn. */
export function fewAtATime(most) {
  const waiting = [];
  let busy = 0;
  const next = () => {
    if (busy < most && waiting.length > 0) {
      busy += 1;
      waiting.shift()();
    }
  };
  return (work) => new Promise((resolve, reject) => {
    waiting.push(() => work().then(resolve, reject).finally(() => {
      busy -= 1;
      next();
    }));
    next();
  });
}
