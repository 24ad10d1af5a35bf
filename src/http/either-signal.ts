/**
 * A controller that is aborted as soon as one of the two signals is, with its reason. Abort it when all is done, too: a signal that
 * lives as long as the pane would otherwise keep every request it was ever given to. In place of AbortSignal.any, which is younger
 * than the oldest browser the pane runs in: Chromium 116, Safari 17.4, Firefox 124.
 */
export function eitherSignal(one: AbortSignal, other: AbortSignal): AbortController {
  const either = new AbortController();
  for (const signal of [one, other]) {
    const passOn = () => {
      either.abort(signal.reason);
    };
    if (signal.aborted) passOn();
    else signal.addEventListener("abort", passOn, { signal: either.signal });
  }
  return either;
}
