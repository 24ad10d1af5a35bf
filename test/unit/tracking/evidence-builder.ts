/** Evidence made of plain parts: a healthy, tracked appointment in one's own calendar, from which each test departs. */
import type {
  AppointmentItem,
  AppointmentRecord,
  CalendarAccess,
  CarriedCopy,
  Evidence,
  MayEdit,
  OrganizationIdentity,
  OwnCopy,
  RecordByKey,
  Records,
  StampReading,
  ViewerOrganization,
} from "../../../src/tracking/evidence.ts";
import { parseStamp } from "../../../src/tracking/parse-stamp.ts";
import type { Stamp } from "../../../src/tracking/stamp.ts";

export const crmId = "8a0c2af9-fc60-439d-be58-42f2415d467e";
export const secondId = "9b1d3bfa-0d71-44ae-8f69-53f3526e578f";
export const thirdId = "0c2e4cfb-1e82-45bf-9a7a-64a4637f6890";
export const prod: OrganizationIdentity = { id: "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01", name: "PROD" };
export const uat: OrganizationIdentity = { id: "c2a9e1d4-6b3f-4f7a-8c11-0d9e7a5b2f02", name: "UAT" };
/** The calendar's owner, and somebody else, as users of PROD. */
export const alex = "11111111-aaaa-4aaa-8aaa-000000000001";
export const blake = "22222222-bbbb-4bbb-8bbb-000000000002";
export const fabrikam = { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" };

const head = "040000008200E00074C5B7101A82E008";
const tail = "00A1B2C3D4E5DC010000000000000000100000005F8B04CFB678B745A73B78814EDC1FED";
/** Without a date: of a single appointment, or of a series. */
export const cleanId = `${head}0000000000${tail.slice(2)}`;
export const foreignId = cleanId.replace(/1FED$/, "2FED");

/** The same meeting's id with an occurrence date. */
export function datedId(year: number, month: number, day: number): string {
  const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, "0");
  return `${head}${hex(year, 4)}${hex(month, 2)}${hex(day, 2)}${cleanId.slice(40)}`;
}

export function makeItem(changes: Partial<AppointmentItem> = {}): AppointmentItem {
  return {
    subject: "Quarterly review",
    start: new Date("2026-11-24T09:00:00Z"),
    end: new Date("2026-11-24T10:00:00Z"),
    globalObjectId: cleanId,
    kind: "single",
    allDay: false,
    timeZone: "Europe/Berlin",
    organizedBy: "owner",
    lastModifiedAt: new Date("2026-11-24T07:00:00Z"),
    hasTrackingCategory: false,
    ...changes,
  };
}

export function makeRow(changes: Partial<AppointmentRecord> = {}): AppointmentRecord {
  return {
    id: crmId,
    subject: "Quarterly review",
    globalObjectId: cleanId,
    start: new Date("2026-11-24T09:00:00Z"),
    end: new Date("2026-11-24T10:00:00Z"),
    allDay: false,
    state: "scheduled",
    kind: "single",
    ownerId: alex,
    createdById: alex,
    createdOn: new Date("2026-11-20T08:00:00Z"),
    modifiedOn: new Date("2026-11-20T08:00:00Z"),
    ...changes,
  };
}

/** A row that carries no id at all. */
export function makeRowWithoutId(changes: Partial<AppointmentRecord> = {}): AppointmentRecord {
  const { globalObjectId: _, ...row } = makeRow(changes);
  return row;
}

export const noStamp: Stamp = parseStamp([]);
export const blankStamp: Stamp = { ...noStamp, crmId: { kind: "blank" }, linkState: { kind: "blank" }, organizationId: { kind: "blank" } };
export const healthyStamp: Stamp = {
  ...noStamp,
  crmId: { kind: "present", value: crmId },
  linkState: { kind: "present", value: 2 },
  organizationId: { kind: "present", value: prod.id },
};

export function read(stamp: Stamp): StampReading {
  return { kind: "read", stamp };
}

/** The stamp with another link state. */
export function inState(value: number, stamp: Stamp = healthyStamp): StampReading {
  return read({ ...stamp, linkState: { kind: "present", value } });
}

export function stampOf(organization: OrganizationIdentity, stamp: Stamp = healthyStamp): Stamp {
  return { ...stamp, organizationId: { kind: "present", value: organization.id } };
}

/** The list, and what is told by key: a row, that there is none, or that it may not be seen. */
export function answered(
  byGlobalObjectId: readonly AppointmentRecord[] = [],
  byKey: Readonly<Record<string, AppointmentRecord | "absent" | "forbidden">> = {},
): Records {
  const told = Object.entries(byKey).map(([id, answer]): [string, RecordByKey] => {
    if (answer === "absent") return [id, { kind: "absent" }];
    return [id, answer === "forbidden" ? { kind: "unknown", why: "forbidden" } : { kind: "found", record: answer }];
  });
  return { kind: "answered", byGlobalObjectId, byKey: new Map(told) };
}

export const noAnswer: Records = { kind: "unknown", why: "unreachable" };
export const connected: ViewerOrganization = { kind: "connected", configuredName: "PROD", ...prod };
export const notSetUp: ViewerOrganization = { kind: "not-set-up" };
export const noCrm: ViewerOrganization = { kind: "no-crm" };
export const unreachable: ViewerOrganization = { kind: "unreachable", name: "PROD", why: "timed-out" };

export const own: CalendarAccess = { kind: "own" };
export const unknownCalendar: CalendarAccess = { kind: "unknown" };
export function delegate(mayEdit: MayEdit): CalendarAccess {
  return { kind: "delegate", owner: { address: "alex@contoso.example", name: "Alex Archer" }, mayEdit, held: "in-owners-mailbox" };
}

export function ownCopyIn(organization: OrganizationIdentity, id = crmId): OwnCopy {
  return { crmId: id, organization, regarding: fabrikam, seenAt: new Date("2026-11-22T08:00:00Z") };
}

export function carriedCopyIn({ id: organizationId }: OrganizationIdentity, id = crmId): CarriedCopy {
  return { crmId: id, organizationId, seenAt: new Date("2026-11-22T08:00:00Z") };
}

/** Healthy and tracked in PROD, unless told otherwise: an hour after its last change, everything asked, nothing found but its row. */
export function makeEvidence(changes: Partial<Evidence> = {}): Evidence {
  return {
    stamp: read(healthyStamp),
    item: makeItem(),
    calendar: own,
    organization: connected,
    directory: { configured: [prod, uat], retired: [] },
    records: answered([makeRow()]),
    ownerInOrganization: "unknown",
    ownersUsers: { kind: "known", ids: [alex] },
    organizerInOrganization: "unknown",
    sight: "no",
    agreeing: { kind: "answered", records: [] },
    ownCopies: [],
    setAside: new Set(),
    gatheredAt: new Date("2026-11-24T08:00:00Z"),
    syncMinutes: 15,
    ...changes,
  };
}

/** The stamp could not be read, so there is no item either. */
export function makeEvidenceWithoutItem(changes: Partial<Evidence> = {}): Evidence {
  const { item: _, ...evidence } = makeEvidence({ stamp: { kind: "unknown", why: "forbidden" }, ...changes });
  return evidence;
}
