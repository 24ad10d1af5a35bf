import type { EwsTransport } from "./ews-transport.ts";
import { askEws } from "./ask-ews.ts";
import { element } from "./ews-element.ts";
import { itemShapes } from "./item-shape.ts";
import { Unexpected } from "../../http/failure.ts";
import type { EwsMessage } from "./read-soap-answer.ts";

/**
 * One message for each id, in that order. `FindItem` cuts texts at 255 characters, so whatever is to be judged is read here.
 * @param ids as EWS writes them, at least one
 * @throws Failure; AbortError when aborted
 */
export async function getItems(
  transport: EwsTransport,
  ids: readonly string[],
  { shape, signal }: { readonly shape: keyof typeof itemShapes; readonly signal: AbortSignal },
): Promise<readonly EwsMessage[]> {
  const asked = element(
    "m:ItemIds",
    {},
    ids.map((id) => element("t:ItemId", { Id: id })),
  );
  const messages = await askEws(transport, element("m:GetItem", {}, [itemShapes[shape], asked]), { signal });
  if (messages.length !== ids.length) throw new Unexpected("The answer holds another number of messages than was asked for.");
  return messages;
}
