/** What is protected, in the figures of the policy in force; nothing here is typed by hand. */

const share = (advantage) => `${Math.round(advantage * 100)} %`;

export function showPromise(promise) {
  const paragraph = document.getElementById('promise');
  paragraph.hidden = !promise;
  if (promise) {
    paragraph.textContent = `Whoever knows everybody else and watches all releases learns about one person at most so much: ${promise.losses
      .map((loss) => `after ${loss.weeks} weeks ε ${loss.epsilon} (δ ${promise.delta}), an advantage of ${share(loss.advantage)}`).join('; ')}. `
      + `The advantage is that of the best guess, over tossing a coin, at whether this person is ${promise.points} points more exhausted.`;
  }
}
