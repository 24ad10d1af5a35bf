/**
 * The one wrapper around Office.js callbacks. Outlook runs at most three asynchronous calls at once (a fourth fails), and a
 * silent host leaves a call pending for 65 s, so both are limited here.
 */

const atOnce = 3;
const usualTimeoutMs = 8_000;

/** An Office.js call that failed; `code` is Outlook's error number, or 0 if the host never answered. */
export class OfficeError extends Error {
  override readonly name = "OfficeError";
  readonly code: number;
  constructor(code: number, what: string) {
    super(`${what} failed with ${code}`);
    this.code = code;
  }
}

let running = 0;
const waiting: (() => void)[] = [];

/** Hands the place on to whoever waits for it. */
function leave(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/** @throws the signal's reason if it is aborted before there is a place */
async function enter(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  if (running < atOnce) {
    running += 1;
    return;
  }
  await new Promise<void>((resolve, reject) => {
    const abort = () => {
      waiting.splice(waiting.indexOf(go), 1);
      reject(signal?.reason as Error);
    };
    const go = () => {
      signal?.removeEventListener("abort", abort);
      resolve();
    };
    waiting.push(go);
    signal?.addEventListener("abort", abort, { once: true });
  });
}

/**
 * Runs one Office.js call that ends in a callback.
 * @param what the call's name for errors, for example "getItemIdAsync"
 * @param options.timeoutMs milliseconds until a silent host counts as failed
 * @throws OfficeError; AbortError when aborted
 */
export async function officeCall<T>(
  what: string,
  call: (callback: (result: Office.AsyncResult<T>) => void) => void,
  options: { readonly signal?: AbortSignal; readonly timeoutMs?: number } = {},
): Promise<T> {
  const { signal, timeoutMs = usualTimeoutMs } = options;
  await enter(signal);
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => settle(() => reject(new OfficeError(0, what))), timeoutMs);
    // The host still has the call: it counts until it is answered, or given up.
    const abort = () => reject(signal?.reason as Error);
    let settled = false;
    function settle(how: () => void): void {
      if (settled) return;
      settled = true;
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      leave();
      how();
    }
    if (signal?.aborted) return settle(abort);
    signal?.addEventListener("abort", abort);
    try {
      call((result) =>
        settle(() =>
          result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(new OfficeError(result.error.code, what)),
        ),
      );
    } catch (error) {
      // Office.js throws synchronously for arguments it refuses, for example custom properties over 2,500 characters.
      const thrown = error instanceof Error ? error : new OfficeError(0, what);
      settle(() => {
        reject(thrown);
      });
    }
  });
}
