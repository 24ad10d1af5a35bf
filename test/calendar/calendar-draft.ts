/** A calendar under construction, and the building blocks of its scenarios. */
import { bagProperty } from "../profile/safety-copies.ts";
import type { CrmRecord, Item, PropertyValue } from "../sandbox/world/world.ts";
import type { SeededRandom } from "./seeded-random.ts";

export const prod = "7f1b7c0a-2d0e-4a55-9a3e-5b0f3c1d1e01";
export const uat = "c2a9e1d4-6b3f-4f7a-8c11-0d9e7a5b2f02";
export const alexId = "11111111-aaaa-4aaa-8aaa-000000000001";
export const blakeId = "22222222-bbbb-4bbb-8bbb-000000000002";
const regarding = { id: "33333333-cccc-4ccc-8ccc-000000000003", type: "account", name: "Fabrikam" };

export interface CalendarDraft {
  readonly items: Item[];
  readonly prod: CrmRecord[];
  readonly uat: CrmRecord[];
  readonly random: SeededRandom;
}

/** Time, ids and subject of an appointment to be added. */
export interface Slot {
  readonly serial: string;
  /** Subject of the appointment and of its record. */
  readonly subject: string;
  readonly start: string;
  readonly end: string;
  readonly globalObjectId: string;
  /** GUID of its record. */
  readonly record: string;
}

export const subjects = ["Weekly with Fabrikam", "Review, second round", 'Visit "North"', "=SUM(A1)", "Übergabe\tam Mittag", "Lunch"];

/** A GlobalObjectId as Outlook creates them, without a day. */
export function clean(random: SeededRandom): string {
  return `040000008200E00074C5B7101A82E00800000000${random.hex(8)}000000000000000010000000${random.hex(16)}`;
}

export function addItem({ items, random }: CalendarDraft, slot: Slot, more: Partial<Item> = {}): void {
  const byBlake = more.properties?.["crmid"] === "";
  items.push({
    id: `AAMkAG${slot.serial.padStart(8, "0")}`,
    subject: slot.subject,
    start: slot.start,
    end: slot.end,
    globalObjectId: slot.globalObjectId,
    lastModifiedBy: byBlake ? "blake@contoso.example" : "alex@contoso.example",
    lastModifiedAt: byBlake ? `2026-11-23T09:${random.between(10, 21)}:00Z` : "2026-11-20T08:00:05Z",
    ...more,
  });
}

export function recordOf(slot: Slot, more: Partial<CrmRecord> = {}): CrmRecord {
  return {
    activityid: slot.record,
    subject: slot.subject,
    globalobjectid: slot.globalObjectId,
    scheduledstart: slot.start,
    scheduledend: slot.end,
    statecode: 3,
    regarding,
    owner: "alex@contoso.example",
    modifiedby: "alex@contoso.example",
    createdon: "2026-11-20T08:00:00Z",
    modifiedon: "2026-11-20T08:00:00Z",
    ...more,
  };
}

type Properties = Record<string, PropertyValue>;

export function stampOf(record: string, organization = prod, more: Properties = {}): Properties {
  return {
    crmid: `{${record.toUpperCase()}}`,
    crmLinkState: 2,
    crmorgid: `{${organization.toUpperCase()}}`,
    crmRegardingId: `{${regarding.id.toUpperCase()}}`,
    crmRegardingObjectType: "1",
    Regarding: "Fabrikam",
    crmObjectTypeCode: 4201,
    crmOwnerId: `{${alexId.toUpperCase()}}`,
    ...more,
  };
}

/** What the fault in the field report leaves of a stamp. */
export const blankStamp: Properties = {
  crmid: "",
  crmLinkState: "",
  crmorgid: "",
  crmRegardingId: "",
  crmRegardingObjectType: "",
  Regarding: "",
  crmObjectTypeCode: "",
  crmOwnerId: "",
};

/** The add-in's custom properties, with a safety copy. */
export function bagWithCopy(record: string, organization = { id: prod, name: "PROD" }): Properties {
  const witness = { version: 1, crmId: record, organization, seenAt: "2026-11-22T17:00:00.000Z", seenBy: "alex@contoso.example" };
  return { [bagProperty]: JSON.stringify({ witness: JSON.stringify(witness) }) };
}
