/**
 * Outlook on the web by the address of an appointment, beside Exchange's web services: leads to the page of this sandbox
 * with that appointment open, as its owner sees it. The owner is whom such an address is sent to.
 */
import { json } from "./outcome.ts";
import type { Session } from "./session.ts";

/** Undefined: an address of Outlook on the web that this sandbox does not know. */
export function answerOutlookOnTheWeb({ state }: Session, { pathname, searchParams }: URL): Response | undefined {
  const id = searchParams.get("itemid");
  if (pathname !== "/owa/" || id === null || searchParams.get("exvsurl") !== "1" || searchParams.get("path") !== "/calendar/item")
    return undefined;
  for (const { email, items } of state.world.mailboxes) {
    const item = items.find((each) => inRestForm(each.id) === inRestForm(id));
    if (item)
      return new Response(null, {
        status: 302,
        headers: { location: `/?${new URLSearchParams({ viewer: email, mailbox: email, item: item.id }).toString()}` },
      });
  }
  return json(404, { error: "There is no appointment of that id." });
}

function inRestForm(id: string): string {
  return id.replaceAll("/", "-").replaceAll("+", "_");
}
