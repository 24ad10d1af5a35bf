/** Everything the page shows: the people, the calendars they see, and what is open. */
import { mayReadItems, rightsOf, seesItem, type CalendarRights } from "../exchange/mailbox-rights.ts";
import { findGuid } from "../world/guid.ts";
import { sameAddress } from "../world/same-address.ts";
import { listWorlds } from "../world/load-world.ts";
import type { FormMode, Item, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { CannotOpen, defaultMode, openForm } from "./open-form.ts";
import { abilitiesOf } from "./requirement-matrix.ts";

/** @throws CannotOpen if no mailbox has that address */
export async function outlookState(state: WorldState, viewerAddress: string | null): Promise<object> {
  const { world } = state;
  const person = state.findMailbox(viewerAddress ?? world.viewer.email);
  if (!person) throw new CannotOpen(`${viewerAddress ?? ""} has no mailbox in this world`);
  const viewer = state.viewerFor(person.email);
  return {
    title: world.title,
    story: world.story ?? "",
    now: state.clock.now().toISOString(),
    worlds: (await listWorlds(state.profile)).map(({ name, title }) => ({ name, title })),
    viewer: {
      email: person.email,
      name: person.name,
      org: state.chosenOrganization(person.email),
      client: viewer.client ?? "web",
      ...abilitiesOf(state, person.email),
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
    /** This person's rights in each calendar that they have access to, by the owner's address. */
    roles: Object.fromEntries(
      state.world.mailboxes.flatMap((other) => {
        const rights = rightsOf(mailbox.email, other, state);
        return rights === "none" ? [] : [[other.email, rights]];
      }),
    ),
    hasCrmClient: client !== undefined,
    crmOrg: client?.org ?? null,
  };
}

/** Empty for a calendar that the person cannot read. */
function calendarJson(state: WorldState, mailbox: Mailbox, rights: CalendarRights): object[] {
  if (!mayReadItems(rights)) return [];
  const items = mailbox.items.filter((item) => seesItem(rights, item)).map((item) => itemJson(state, mailbox, item));
  return [{ email: mailbox.email, name: mailbox.name, role: rights, items }];
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
    ...(item.seriesMasterId !== undefined && { seriesMasterId: item.seriesMasterId }),
    ...(item.lastModifiedBy !== undefined && { lastModifiedBy: state.nameOf(item.lastModifiedBy) }),
    ...(item.lastModifiedAt !== undefined && { lastModifiedAt: item.lastModifiedAt }),
    linkState: linkState(item),
  };
}

/** What CRM's own toolbar would show: linked means a usable crmid that is not marked as unlinked. */
function linkState(item: Item): "linked" | "requested" | "unlinked" | "none" {
  const state = Number(item.properties?.["crmLinkState"] ?? Number.NaN);
  if (state === 1) return "requested";
  if (findGuid(item.properties?.["crmid"]) === undefined) return item.properties && "crmid" in item.properties ? "unlinked" : "none";
  return state === 0 ? "unlinked" : "linked";
}

/** The world's open appointment if this person may see it, else a new appointment of their own. */
function openJson(state: WorldState, viewer: string): object {
  const { open } = state.world;
  try {
    const worlds = sameAddress(viewer, state.findMailbox(state.world.viewer.email)?.email);
    // The world's mode is its viewer's; somebody else opens the same appointment in their usual mode.
    const form = openForm(state, { viewer, ...(!worlds && { mode: usualMode(state, viewer) }) });
    return { mailbox: form.mailbox.email, item: open.item, mode: form.mode, saved: form.saved };
  } catch (error) {
    if (!(error instanceof CannotOpen)) throw error;
    return { mailbox: viewer, item: "", mode: "compose", saved: false };
  }
}

function usualMode(state: WorldState, viewer: string): FormMode | undefined {
  const mailbox = state.findMailbox(state.world.open.mailbox);
  const item = mailbox?.items.find(({ id }) => id === state.world.open.item);
  return mailbox && item && defaultMode(state, viewer, mailbox, item);
}
