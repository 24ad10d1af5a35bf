export interface EitherSignal {
  /** Aborted as soon as one of the two is, with its reason. */
  readonly signal: AbortSignal;
  /** Listens no longer: a signal that lives as long as the pane would otherwise keep every request it was ever given to. */
  release(): void;
}

/** In place of AbortSignal.any, which is younger than the oldest browser the pane runs in: Chromium 116, Safari 17.4, Firefox 124. */
export function eitherSignal(one: AbortSignal, other: AbortSignal): EitherSignal {
  const either = new AbortController();
  const released = new AbortController();
  for (const signal of [one, other]) {
    const passOn = () => {
      either.abort(signal.reason);
    };
    if (signal.aborted) passOn();
    else signal.addEventListener("abort", passOn, { signal: released.signal });
  }
  return {
    signal: either.signal,
    release: () => {
      released.abort();
    },
  };
}
