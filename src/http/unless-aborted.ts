import { abortError } from "./abort-error.ts";
import { settleOrAbort } from "./settle-or-abort.ts";

/**
 * Waits for work that others may be waiting for too; only this caller stops waiting.
 * @throws AbortError once `signal` is aborted, whatever its own reason
 */
export async function unlessAborted<T>(shared: Promise<T>, signal: AbortSignal): Promise<T> {
  try {
    return await settleOrAbort(shared, signal);
  } catch (error) {
    if (signal.aborted) throw abortError();
    throw error;
  }
}
