/**
 * Aborted as soon as one of the two is, with its reason. (AbortSignal.any is younger than the oldest browser the pane runs in:
 * Chromium 116, Safari 17.4.)
 */
export function eitherSignal(one: AbortSignal, other: AbortSignal): AbortSignal {
  const either = new AbortController();
  for (const signal of [one, other]) {
    const passOn = () => {
      either.abort(signal.reason);
    };
    if (signal.aborted) passOn();
    else signal.addEventListener("abort", passOn, { signal: either.signal });
  }
  return either.signal;
}
