/**
 * Outlook on the web, opened by an appointment's URL as Exchange Web Services give it out: redirects to this sandbox's page
 * with that appointment open, seen by its owner, who is the one to whom such a URL is sent.
 */
import { json } from "./outcome.ts";
import type { Session } from "./session.ts";

/** Undefined for any other URL of Outlook on the web. */
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
