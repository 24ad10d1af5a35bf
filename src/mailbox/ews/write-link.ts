import { NotFound } from "../../http/failure.ts";
import { linkProperties, type Link } from "../../tracking/link.ts";
import { askEws } from "./ask-ews.ts";
import { element } from "./ews-element.ts";
import { settingOf } from "./ews-property.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { getItems } from "./get-items.ts";
import { findDescendant } from "./read-element.ts";
import { getOnlyMessage } from "./read-soap-answer.ts";

/**
 * One update of named properties and nothing else, which mails nobody. It names the version that was read just now, so that
 * Exchange merges it with what others change meanwhile, or refuses. Writing the same link twice ends as writing it once.
 * @param id as EWS writes it
 * @throws Failure (PreconditionFailed: changed meanwhile, and not to be merged); AbortError when aborted
 */
export async function writeLink(
  transport: EwsTransport,
  { id, link, signal }: { readonly id: string; readonly link: Link; readonly signal: AbortSignal },
): Promise<void> {
  const items = findDescendant(getOnlyMessage(await getItems(transport, [id], { shape: "id", signal })), "m", "Items");
  const changeKey = items && findDescendant(items, "t", "CalendarItem", "ItemId")?.getAttribute("ChangeKey");
  if (!changeKey) throw new NotFound("No appointment has that id.");
  const update = element("t:ItemChange", {}, [
    element("t:ItemId", { Id: id, ChangeKey: changeKey }),
    element("t:Updates", {}, linkProperties(link).map(settingOf)),
  ]);
  const how = { ConflictResolution: "AutoResolve", MessageDisposition: "SaveOnly", SendMeetingInvitationsOrCancellations: "SendToNone" };
  getOnlyMessage(await askEws(transport, element("m:UpdateItem", how, [element("m:ItemChanges", {}, [update])]), { signal }));
}
