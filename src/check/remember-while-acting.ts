import type { CrmOrganization, IdentifiedOrganization, OrganizationUser } from "../crm/crm-organization.ts";
import type { AppointmentStore, CalendarOwners } from "../mailbox/appointment-store.ts";
import type { CheckPorts } from "./check-appointment.ts";

/**
 * An action judges afresh several times within seconds. What it asks only once: whose calendar it is, which users the
 * calendar's owner has, and the organization's name; its id is asked each time. Only answers are remembered. Rights that end
 * meanwhile are refused by the service that is written to.
 */
export function rememberWhileActing<Ports extends CheckPorts>(ports: Ports): Ports {
  const { organization, store } = ports;
  return { ...ports, store: rememberOwners(store), ...(organization && { organization: rememberPeople(organization) }) };
}

function rememberOwners(store: AppointmentStore): AppointmentStore {
  if (store.findCalendars === undefined) return store;
  const known = new Map<string, CalendarOwners>();
  return {
    ...store,
    async findCalendars(mailboxes, id, options) {
      const key = JSON.stringify([mailboxes, id]);
      const owners = known.get(key) ?? (await store.findCalendars?.(mailboxes, id, options)) ?? { holding: mailboxes.map(() => undefined) };
      if (owners.own && owners.holding.every((calendar) => calendar !== undefined)) known.set(key, owners);
      return owners;
    },
  };
}

function rememberPeople(organization: CrmOrganization): CrmOrganization {
  let identity: IdentifiedOrganization | undefined;
  const users = new Map<string, readonly OrganizationUser[]>();
  return {
    ...organization,
    async getIdentity(options) {
      identity = await organization.getIdentity({ ...options, ...(identity && { known: identity }) });
      return identity;
    },
    async findUsersOf(address, options) {
      const found = users.get(address) ?? (await organization.findUsersOf(address, options));
      users.set(address, found);
      return found;
    },
  };
}
