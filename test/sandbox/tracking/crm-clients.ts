/** Outlook's CRM clients, behaving as in the field report. */
import { randomUUID } from "node:crypto";
import { stampItem, unstampItem } from "./crm-stamp.ts";
import { globalObjectIdOf } from "../exchange/global-object-id.ts";
import { mayEditItems, rightsOf, rightsOnItem, seesItem } from "../exchange/mailbox-rights.ts";
import { sees, findUser } from "../crm/organization-user.ts";
import { statesShownAs } from "../crm/status-codes.ts";
import { findGuid } from "../world/guid.ts";
import { sameAddress } from "../world/same-address.ts";
import type { CrmClient, CrmRecord, Item, Mailbox, Organization } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";

export interface ItemPlace {
  readonly mailbox: string;
  readonly item: string;
}

/** The client cannot do that; the message says why. */
export class ClientRefusal extends Error {
  override readonly name = "ClientRefusal";
  readonly status: 403 | 404;
  constructor(status: 403 | 404, message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * The person's client goes through its calendars and untracks whatever it may edit and cannot find in its own organization.
 * @throws ClientRefusal if the person has no client
 */
export function runClient(
  state: WorldState,
  person: string,
): { readonly looked: readonly string[]; readonly untracked: readonly ItemPlace[] } {
  const untracked: ItemPlace[] = [];
  const looked: string[] = [];
  for (const client of clientsOf(state, person)) {
    const org = getOrganization(state, client);
    for (const mailbox of (client.views ?? []).flatMap((view) => state.findMailbox(view) ?? [])) {
      looked.push(mailbox.email);
      const rights = rightsOf(client.user, mailbox, state);
      for (const item of mailbox.items) {
        if (!mayEditItems(rightsOnItem(rights, item)) || !seesItem(rights, item) || !namesNoRecordOf(org, item, client.user)) continue;
        unstampItem(item, client.leaves ?? "blank");
        state.itemChanged(item, client.user);
        untracked.push({ mailbox: mailbox.email, item: item.id });
      }
    }
  }
  return { looked, untracked };
}

/**
 * The client's own Track button: creates a record in its organization, whatever exists already, and stamps the appointment.
 * @throws ClientRefusal
 */
export function pressTrack(state: WorldState, person: string, place: ItemPlace): CrmRecord {
  const [client] = clientsOf(state, person);
  const mailbox = state.findMailbox(place.mailbox);
  const item = mailbox?.items.find(({ id }) => id === place.item);
  const rights = client && mailbox ? rightsOf(client.user, mailbox, state) : "none";
  if (!client || !mailbox || !item || !seesItem(rights, item))
    throw new ClientRefusal(404, `${person} sees no item ${place.item} in ${place.mailbox}`);
  if (!mayEditItems(rightsOnItem(rights, item))) throw new ClientRefusal(403, `${person} may not edit the calendar of ${mailbox.email}`);
  const org = getOrganization(state, client);
  const [required] = org.requires ?? [];
  if (required) throw new ClientRefusal(403, required.message);
  const record = createRecord(state, client, mailbox, item);
  (org.appointments ??= []).push(record);
  state.recordChanged(org, record, client.user);
  stampItem(item, record, org);
  state.itemChanged(item, client.user);
  return record;
}

function createRecord(state: WorldState, client: CrmClient, mailbox: Mailbox, item: Item): CrmRecord {
  return {
    activityid: randomUUID(),
    subject: item.subject,
    globalobjectid: globalObjectIdOf(item, mailbox),
    scheduledstart: item.start,
    scheduledend: item.end,
    ...statesShownAs(item.showAs),
    ...(item.allDay === true && { allDay: true }),
    ...(item.location !== undefined && { location: item.location }),
    ...(item.kind === "master" && { instancetypecode: 1 as const }),
    owner: client.user,
    createdon: state.clock.iso(),
  };
}

function clientsOf(state: WorldState, person: string): readonly CrmClient[] {
  const address = state.findMailbox(person)?.email ?? person;
  const clients = (state.world.crmClients ?? []).filter(({ user }) => sameAddress(state.findMailbox(user)?.email ?? user, address));
  if (clients.length === 0) throw new ClientRefusal(404, `${person} runs no CRM client`);
  return clients;
}

function getOrganization(state: WorldState, client: CrmClient): Organization {
  const org = state.findOrganization(client.org);
  if (!org) throw new ClientRefusal(404, `No organization is called ${client.org}`);
  return org;
}

/** Does the item have a usable crmid whose record the client cannot see in its organization? */
function namesNoRecordOf(org: Organization, item: Item, user: string): boolean {
  const id = findGuid(item.properties?.["crmid"]);
  if (id === undefined) return false;
  const reader = findUser(org, user) ?? { email: user };
  return !org.appointments?.some((record) => record.activityid.toLowerCase() === id && sees(reader, record));
}
