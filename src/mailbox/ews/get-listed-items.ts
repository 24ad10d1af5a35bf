import { Forbidden, NotFound, Unexpected, type Failure } from "../../http/failure.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { getItems } from "./get-items.ts";
import { answerTooLarge, type EwsMessage } from "./read-soap-answer.ts";

/** If this many single items in a row are too large and none could be read, the items are not the reason. */
const mostRefused = 3;

/**
 * One message per id, requested in halves if the response is too large: 5 MB through Outlook, 1 MB through older versions,
 * which Outlook reports as 9020, its code for everything without a code of its own. A single item too large for any response
 * becomes a failed message; the others are read without it.
 * @throws Failure; AbortError when aborted
 */
export async function getListedItems(
  transport: EwsTransport,
  ids: readonly string[],
  options: { readonly signal: AbortSignal },
): Promise<readonly EwsMessage[]> {
  let refused = 0;
  let read = 0;

  async function byHalves(some: readonly string[]): Promise<readonly EwsMessage[]> {
    try {
      const messages = await getItems(transport, some, { shape: "listed", ...options });
      read += some.length;
      return messages;
    } catch (error) {
      if (!mayBeTooLarge(error)) throw error;
      if (some.length === 1) {
        refused += 1;
        if (read === 0 && refused >= Math.min(mostRefused, ids.length) && ids.length > 1) throw error;
        return [{ kind: "failed", failure: error }];
      }
      const half = Math.ceil(some.length / 2);
      const first = await byHalves(some.slice(0, half));
      return [...first, ...(await byHalves(some.slice(half)))];
    }
  }

  return ids.length === 0 ? [] : byHalves(ids);
}

/** What the failure of one item means for the list: it was deleted, it cannot be read, or the failure affects all. */
export function failureInList(failure: Failure): "gone" | "unreadable" | "of-all" {
  if (failure instanceof NotFound) return "gone";
  return failure instanceof Unexpected || failure instanceof Forbidden ? "unreadable" : "of-all";
}

function mayBeTooLarge(error: unknown): error is Unexpected {
  return error instanceof Unexpected && (error.code === answerTooLarge || error.code === "9020");
}
