/**
 * Lets input and drawing come in between long work, which calls and awaits this wherever it may be interrupted: nothing
 * to wait for until the turn is used up, then a promise of the next one.
 *
 * @param turn milliseconds; half a frame leaves the other half to the page
 */
export function takeTurns(turn = 8): () => Promise<void> | undefined {
  let end = performance.now() + turn;
  return () => {
    if (performance.now() < end) return undefined;
    return nextTask().then(() => {
      end = performance.now() + turn;
    });
  };
}

/** A timer would be held back to four milliseconds, and to a second in a page that is not looked at. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
