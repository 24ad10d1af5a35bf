/**
 * Waits for `promise`, but only until `signal` is aborted; then rejects with the signal's reason. For work that does not take
 * a signal itself. A late rejection of `promise` is ignored.
 */
export function settleOrAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
