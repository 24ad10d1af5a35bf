/**
 * Lets whatever else waits have its turn first: the host's answers, and what is drawn. By a message rather than a timer: browsers
 * limit the timers of a hidden page to one per second.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}
