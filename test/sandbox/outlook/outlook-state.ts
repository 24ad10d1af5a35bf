/** Everything the page shows: who is there, whose calendars they see, and what is open. */
import { mayReadItems, rightsOf, seesItem, type CalendarRights } from "../exchange/mailbox-rights.ts";
import { sameAddress, findGuid } from "../world/same-address.ts";
import { listWorlds } from "../world/load-world.ts";
import type { Item, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { CannotOpen, defaultMode } from "./open-form.ts";

/** @throws CannotOpen where nobody of that address has a mailbox */
export async function outlookState(state: WorldState, viewerAddress: string | null): Promise<object> {
  const { world } = state;
  const person = state.findMailbox(viewerAddress ?? world.viewer.email);
  if (!person) throw new CannotOpen(`${viewerAddress ?? ""} has no mailbox in this world`);
  const viewer = state.viewerFor(person.email);
  return {
    title: world.title,
    story: world.story ?? "",
    now: state.clock.now().toISOString(),
    worlds: (await listWorlds()).map(({ name, title }) => ({ name, title })),
    viewer: {
      email: person.email,
      name: person.name,
      org: state.chosenOrganization(person.email),
      client: viewer.client ?? "web",
      mailboxApi: viewer.mailboxApi ?? "1.14",
      nestedAppAuth: viewer.nestedAppAuth !== false,
      signsIn: viewer.signsIn ?? "silently",
      sharedProperties: viewer.sharedProperties !== false,
      locale: viewer.locale ?? "en-US",
      theme: viewer.theme ?? "light",
    },
    people: world.mailboxes.map((mailbox) => personJson(state, mailbox)),
    calendars: world.mailboxes.flatMap((mailbox) => calendarJson(state, mailbox, rightsOf(person.email, mailbox, state))),
    open: openJson(state, person.email),
  };
}

function personJson(state: WorldState, mailbox: Mailbox): object {
  const client = state.world.crmClients?.find(({ user }) => sameAddress(state.findMailbox(user)?.email ?? user, mailbox.email));
  return {
    email: mailbox.email,
    name: mailbox.name,
    org: state.chosenOrganization(mailbox.email),
    /** What this person may do in each calendar that is not closed to them, by the owner's address. */
    roles: Object.fromEntries(
      state.world.mailboxes.flatMap((other) => {
        const rights = rightsOf(mailbox.email, other, state);
        return rights === "none" ? [] : [[other.email, rights === "owner" ? "own" : rights]];
      }),
    ),
    hasCrmClient: client !== undefined,
    crmOrg: client?.org ?? null,
  };
}

/** Calendars that the person cannot look into are left out. */
function calendarJson(state: WorldState, mailbox: Mailbox, rights: CalendarRights): object[] {
  if (!mayReadItems(rights)) return [];
  const items = mailbox.items.filter((item) => seesItem(rights, item)).map((item) => itemJson(state, mailbox, item));
  return [{ email: mailbox.email, name: mailbox.name, role: rights === "owner" ? "own" : rights, items }];
}

function itemJson(state: WorldState, mailbox: Mailbox, item: Item): object {
  const { id, subject, start, end, location, attendees, categories } = item;
  return {
    id,
    subject,
    start,
    end,
    location: location ?? "",
    organizer: item.organizer ?? mailbox.email,
    attendees: attendees ?? [],
    categories: categories ?? [],
    kind: item.kind ?? "single",
    private: item.private === true,
    seriesMasterId: item.seriesMasterId ?? null,
    lastModifiedBy: item.lastModifiedBy === undefined ? null : state.nameOf(item.lastModifiedBy),
    lastModifiedAt: item.lastModifiedAt ?? null,
    linkState: linkState(item),
  };
}

/** As CRM's own toolbar would say it: a usable crmid that is not marked as unlinked. */
function linkState(item: Item): "linked" | "requested" | "unlinked" | "none" {
  const state = Number(item.properties?.["crmLinkState"] ?? Number.NaN);
  if (state === 1) return "requested";
  if (findGuid(item.properties?.["crmid"]) === undefined) return item.properties && "crmid" in item.properties ? "unlinked" : "none";
  return state === 0 ? "unlinked" : "linked";
}

/** The world's viewer has the world's appointment open; somebody else the same one, if they may see it. */
function openJson(state: WorldState, viewer: string): object | null {
  const { open } = state.world;
  const mailbox = state.findMailbox(open.mailbox);
  const item = mailbox?.items.find(({ id }) => id === open.item);
  const saved = open.saved !== false;
  if (!mailbox || (item && !seesItem(rightsOf(viewer, mailbox, state), item))) return null;
  if (!item) return saved ? null : { mailbox: mailbox.email, item: open.item, mode: open.mode ?? "compose", saved };
  const worlds = sameAddress(viewer, state.findMailbox(state.world.viewer.email)?.email);
  return { mailbox: mailbox.email, item: item.id, mode: (worlds ? open.mode : undefined) ?? defaultMode(state, viewer, mailbox, item), saved };
}
