/**
 * Waits for `promise`, but no longer than until `signal` is aborted; then rejects with the signal's reason.
 * For work that does not hear the signal itself. A late rejection of `promise` is swallowed.
 */
export function settleOrAbort<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
