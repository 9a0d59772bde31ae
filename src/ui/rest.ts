/** A frame at 60 a second, less what the browser needs of it. */
const WORK_MS = 12;

/** Makes a pause for long work: it returns at once until a frame's time has been used up, then after the page had its turn. */
export function createRest(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < WORK_MS) return;
    await turn();
    since = performance.now();
  };
}

/** A message comes after what waits to be handled and drawn; timers in a row would wait for 4 ms each. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
