import { Forbidden, NotFound, Unexpected, type Failure } from "../../http/failure.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { getItems } from "./get-items.ts";
import { answerTooLarge, type EwsMessage } from "./read-soap-answer.ts";

/**
 * One message for each id, asked for by halves where the answer is too large: 5 MB through Outlook, 1 MB through older
 * ones. Outlook says that with the code 9020, by which it says everything else that it has no code for.
 * @throws Failure; AbortError when aborted
 */
export async function getListedItems(
  transport: EwsTransport,
  ids: readonly string[],
  options: { readonly signal: AbortSignal },
): Promise<readonly EwsMessage[]> {
  if (ids.length === 0) return [];
  try {
    return await getItems(transport, ids, { shape: "listed", ...options });
  } catch (error) {
    if (ids.length === 1 || !mayBeTooLarge(error)) throw error;
    const half = Math.ceil(ids.length / 2);
    const first = await getListedItems(transport, ids.slice(0, half), options);
    return [...first, ...(await getListedItems(transport, ids.slice(half), options))];
  }
}

/** What the failure of one item among many means for the list: gone by now, not readable, or a failure of them all. */
export function failureInList(failure: Failure): "gone" | "unreadable" | "of-all" {
  if (failure instanceof NotFound) return "gone";
  return failure instanceof Unexpected || failure instanceof Forbidden ? "unreadable" : "of-all";
}

function mayBeTooLarge(error: unknown): boolean {
  return error instanceof Unexpected && (error.code === answerTooLarge || error.code === "9020");
}
