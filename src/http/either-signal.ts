/**
 * A controller that is aborted as soon as one of the two signals is, with its reason. Abort it as well when everything is
 * done: a signal that lives as long as the pane would otherwise retain every request it was ever given to. Used instead of
 * AbortSignal.any, which the oldest supported browsers lack (it needs Chromium 116, Safari 17.4, Firefox 124).
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
