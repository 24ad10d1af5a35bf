/** A request to Graph: who asks, and for which mailbox or item. */
import type { Bearer } from "../identity.ts";
import { sameAddress } from "../world/same-address.ts";
import type { Item, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { accessDenied, GraphError, itemNotFound } from "./graph-error.ts";
import { isInCopy, mayReadItems, rightsOf, seesItem, type CalendarRights } from "./mailbox-rights.ts";

export interface GraphCall {
  readonly state: WorldState;
  readonly bearer: Bearer;
  readonly request: Request;
  readonly url: URL;
  /** Root URL with the version, for links: `https://…/graph/v1.0`. */
  readonly root: string;
}

export interface MailboxCall extends GraphCall {
  readonly mailbox: Mailbox;
  readonly rights: CalendarRights;
  /** Addressed as /users/…, not as /me. */
  readonly byAddress: boolean;
}

/** `me`, or the address in `/users/…`: any address of a mailbox in Exchange Online. @throws GraphError */
export function mailboxCall(call: GraphCall, address: string): MailboxCall {
  const { viewer } = call.state.world;
  // The address that the host gives may be the sign-in name, which Graph accepts, too.
  const named = sameAddress(address, viewer.profileAddress ?? undefined) ? viewer.email : address;
  const mailbox = call.state.findMailbox(address === "me" ? call.bearer.person : named);
  if (!mailbox) throw new GraphError(404, "ErrorInvalidUser", `The requested user '${address}' is invalid.`);
  if (mailbox.exchange === "on-premises") {
    throw new GraphError(404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");
  }
  return { ...call, mailbox, rights: rightsOf(call.bearer.person, mailbox, call.state), byAddress: address !== "me" };
}

/** Requires the delegated scopes that Graph's permissions reference lists. @throws GraphError 403 */
export function requireCalendarScope(call: MailboxCall, purpose: "read" | "write"): void {
  const other = call.rights !== "owner";
  const enough = purpose === "write" ? ["Calendars.ReadWrite.Shared"] : ["Calendars.Read.Shared", "Calendars.ReadWrite.Shared"];
  if (!other) enough.push("Calendars.ReadWrite", ...(purpose === "read" ? ["Calendars.Read"] : []));
  if (!enough.some((scope) => call.bearer.scopes.has(scope))) throw accessDenied();
}

/** The item, if the caller may see it. Ids are case-sensitive. @throws GraphError */
export function getItem(call: MailboxCall, id: string): Item {
  requireCalendarScope(call, "read");
  if (!mayReadItems(call.rights)) throw accessDenied();
  const item = call.mailbox.items.find((one) => one.id === id);
  if (!item || !seesItem(call.rights, item)) throw itemNotFound();
  return item;
}

/** Only from the mailbox's own calendar. @throws GraphError */
export function getItemOfCalendar(call: MailboxCall, id: string): Item {
  const item = getItem(call, id);
  if (isInCopy(item)) throw itemNotFound();
  return item;
}
