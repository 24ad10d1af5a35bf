/** What every asynchronous function throws once its caller's signal is aborted, whatever the signal's own reason. */
export function abortError(): DOMException {
  return new DOMException("The caller stopped it.", "AbortError");
}
