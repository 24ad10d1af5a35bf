/** `activityparty`: the participants of an appointment. CRM itself adds the owner and the regarding record. */
import { guidFrom } from "../identity.ts";
import { sameGuid } from "../world/guid.ts";
import type { CrmRecord, Organization, Party, PartyTable } from "../world/world.ts";
import type { CrmCall } from "./crm-call.ts";
import { rowsOf } from "./other-tables.ts";
import { sees, findUser } from "./organization-user.ts";
import type { Table, TableRow } from "./table.ts";

export const participation = { required: 5, optional: 6, organizer: 7, regarding: 8, owner: 9 } as const;

const participationNames: Record<keyof typeof participation, string> = {
  required: "Required attendee",
  optional: "Optional attendee",
  organizer: "Organizer",
  regarding: "Regarding",
  owner: "Owner",
};

export const activityParties: Table = {
  logicalName: "activityparty",
  entitySet: "activityparties",
  key: "activitypartyid",
  columns: {
    activitypartyid: "guid",
    _activityid_value: "guid",
    _partyid_value: "guid",
    participationtypemask: "number",
    addressused: "text",
  },
  rows: (call) => (call.org.appointments ?? []).filter((record) => sees(call.user, record)).flatMap((record) => partyRows(record, call)),
};

interface Participant {
  readonly as: keyof typeof participation;
  readonly table?: string;
  readonly id?: string;
  readonly name?: string;
  readonly address?: string | undefined;
}

/** In an arbitrary order: CRM promises none. */
export function partyRows(record: CrmRecord, call: Pick<CrmCall, "org" | "state">): readonly TableRow[] {
  return participants(record, call).map(({ as, table, id, name, address }, index) => ({
    cells: {
      activitypartyid: guidFrom(`party-${record.activityid.toLowerCase()}-${index}`),
      _activityid_value: record.activityid.toLowerCase(),
      _partyid_value: id?.toLowerCase() ?? null,
      participationtypemask: participation[as],
      addressused: address ?? null,
    },
    formatted: { participationtypemask: participationNames[as] },
    lookups: {
      _activityid_value: { table: record.instancetypecode === 1 ? "recurringappointmentmaster" : "appointment", name: record.subject },
      ...(table !== undefined && { _partyid_value: { table, ...(name !== undefined && { name }) } }),
    },
    version: call.state.versionOf(record),
  }));
}

function participants(record: CrmRecord, { org, state }: Pick<CrmCall, "org" | "state">): readonly Participant[] {
  const owner = findUser(org, record.owner);
  const { regarding } = record;
  return [
    ...(record.parties ?? []).map(({ as, email, record: bound }): Participant => {
      const row = bound && findPartyRow(org, bound);
      return {
        as,
        ...(bound && { table: bound.type, id: bound.id }),
        ...(row && { name: row.name ?? state.nameOf(row.email ?? "") }),
        address: email ?? row?.email,
      };
    }),
    ...(owner
      ? [{ as: "owner", table: "systemuser", id: owner.id, name: owner.name ?? state.nameOf(owner.email), address: owner.email } as const]
      : []),
    ...(regarding ? [{ as: "regarding", table: regarding.type, id: regarding.id, name: regarding.name } as const] : []),
  ];
}

/** Undefined if the organization has no such row. */
export function findPartyRow(
  org: Organization,
  { type, id }: NonNullable<Party["record"]>,
): { readonly name?: string; readonly email?: string } | undefined {
  const rows: readonly { readonly id: string; readonly name?: string; readonly email?: string }[] =
    type === "systemuser" ? org.users : rowsOf(org, type);
  return rows.find((row) => sameGuid(row.id, id));
}

export const partySets: Readonly<Record<string, PartyTable>> = {
  systemusers: "systemuser",
  contacts: "contact",
  accounts: "account",
  leads: "lead",
};
