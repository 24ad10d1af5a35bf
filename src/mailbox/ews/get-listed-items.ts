import { Forbidden, NotFound, Unexpected, type Failure } from "../../http/failure.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { getItems } from "./get-items.ts";
import { answerTooLarge, type EwsMessage } from "./read-soap-answer.ts";

/** So many single items in a row that no answer can hold, and none that came: then it is not the items. */
const mostRefused = 3;

/**
 * One message for each id, asked for by halves where the answer is too large: 5 MB through Outlook, 1 MB through older
 * ones. Outlook says that with the code 9020, by which it says everything else that it has no code for.
 * The one item that no answer can hold is a message that failed; the others are read without it.
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

/** What the failure of one item among many means for the list: gone by now, not readable, or a failure of them all. */
export function failureInList(failure: Failure): "gone" | "unreadable" | "of-all" {
  if (failure instanceof NotFound) return "gone";
  return failure instanceof Unexpected || failure instanceof Forbidden ? "unreadable" : "of-all";
}

function mayBeTooLarge(error: unknown): error is Unexpected {
  return error instanceof Unexpected && (error.code === answerTooLarge || error.code === "9020");
}
