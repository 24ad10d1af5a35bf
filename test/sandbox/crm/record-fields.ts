/** The writable fields of an appointment record, and the values they take. Columns go by their logical names. */
import { notSimulated } from "../not-simulated.ts";
import { findGuid, sameGuid } from "../world/guid.ts";
import { sameAddress } from "../world/same-address.ts";
import type { CrmRecord, InstanceTypeCode, Party } from "../world/world.ts";
import { findPartyRow, participation } from "./activity-parties.ts";
import { extraColumns } from "./appointment-table.ts";
import type { CrmCall } from "./crm-call.ts";
import { CrmError, doesNotExist, invalidArgument, invalidInput, noPrivilege } from "./crm-error.ts";
import { rowsOf } from "./other-tables.ts";

export interface RecordDraft {
  readonly record: CrmRecord;
}

const maxLength: Record<string, number> = { subject: 200, location: 200, globalobjectid: 300, category: 250 };

/** Writes one column to the draft; times are ISO strings. @throws CrmError, NotSimulated */
export function setColumn({ record }: RecordDraft, name: string, value: unknown, call: CrmCall): void {
  switch (name) {
    case "activityid":
      if (findGuid(value) !== record.activityid.toLowerCase()) throw invalidInput("The id in the body is not the id in the URL.");
      return;
    case "subject":
      record.subject = text(name, value) ?? "";
      return;
    case "globalobjectid":
      record.globalobjectid = text(name, value);
      return;
    case "location":
    case "description":
      record[name] = text(name, value) ?? "";
      return;
    case "isalldayevent":
      if (value !== null && typeof value !== "boolean") throw wrongType(name);
      record.allDay = value === true;
      return;
    case "scheduledstart":
    case "scheduledend":
      record[name] = time(name, value) ?? requiredMissing(name);
      return;
    case "originalstartdate":
      record.originalstartdate = time(name, value);
      return;
    case "instancetypecode":
      if (value !== 0 && value !== 1 && value !== 2 && value !== 3 && value !== 4) throw wrongType(name);
      record.instancetypecode = value satisfies InstanceTypeCode;
      return;
    case "seriesid":
      record.seriesid = value === null ? null : (findGuid(value) ?? wrong(name));
      return;
    case "statecode":
      if (value !== 0 && value !== 1 && value !== 2 && value !== 3) throw wrongType(name);
      record.statecode = value;
      return;
    case "statuscode":
      if (typeof value !== "number") throw wrongType(name);
      record.statuscode = value;
      return;
    default:
      setExtra(record, name, value, call);
  }
}

/** @throws CrmError if the organization has no such user, or if the caller may not assign records to others */
export function setOwner({ record }: RecordDraft, id: string, call: CrmCall): void {
  const user = call.org.users.find((one) => sameGuid(one.id, id));
  if (!user) throw doesNotExist("systemuser", id);
  if (call.user.assigns === false && !sameAddress(user.email, record.owner)) throw noPrivilege(call.user, "prvAssignActivity");
  // A new owner does not change who created it.
  if (record.owner !== undefined) record.createdby ??= record.owner;
  record.owner = user.email;
}

/** `undefined` clears it. @throws CrmError if the organization has no such record */
export function setRegarding(
  { record }: RecordDraft,
  target: { readonly logicalName: string; readonly id: string } | undefined,
  call: CrmCall,
): void {
  if (!target) {
    delete record.regarding;
    return;
  }
  const row = rowsOf(call.org, target.logicalName).find((one) => sameGuid(one.id, target.id));
  if (!row) throw doesNotExist(target.logicalName, target.id);
  record.regarding = { id: row.id, type: target.logicalName, name: row.name };
}

export interface PartyFields {
  readonly mask: unknown;
  readonly address: unknown;
  readonly record: Party["record"];
}

/** Replaces all parties except those that CRM itself adds. @throws CrmError */
export function setParties({ record }: RecordDraft, parties: readonly PartyFields[], call: CrmCall): void {
  record.parties = parties.map(({ mask, address, record: bound }): Party => {
    const as = (["organizer", "required", "optional"] as const).find((one) => participation[one] === mask);
    if (as === undefined) throw invalidArgument(`The participation type ${String(mask)} is not valid for an appointment.`);
    if (bound && !findPartyRow(call.org, bound)) throw doesNotExist(bound.type, bound.id);
    const email = address === undefined ? null : text("addressused", address);
    if (!bound && email === null) throw invalidArgument("A party needs a partyid or an address.");
    if (!bound && call.org.unresolvedParties === "refused")
      throw invalidArgument(`The party ${email ?? ""} is not resolved, and this organization keeps no unresolved parties.`);
    return { as, ...(email !== null && { email }), ...(bound && { record: bound }) };
  });
}

function setExtra(record: CrmRecord, name: string, value: unknown, call: CrmCall): void {
  record.columns = { ...record.columns, [name]: extraValue(name, value, call) };
}

function extraValue(name: string, value: unknown, { org }: CrmCall): string | number | boolean | null {
  if (value === null) return null;
  if (name in extraColumns) {
    const type = extraColumns[name as keyof typeof extraColumns];
    if (type === "text") return text(name, value);
    if (typeof value !== "number") throw wrongType(name);
    return value;
  }
  if (!org.requires?.some(({ column }) => column === name)) return notSimulated(`writing the column ${name} of appointments`);
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw wrongType(name);
  return value;
}

function text(name: string, value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== "string") throw wrongType(name);
  const max = maxLength[name];
  if (max !== undefined && value.length > max) {
    throw new CrmError(
      400,
      "0x80044331",
      `A validation error occurred. The length of the '${name}' attribute of the 'appointment' entity exceeded the maximum allowed length of '${max}'.`,
    );
  }
  return value;
}

function time(name: string, value: unknown): string | null {
  if (value === null) return null;
  const date = new Date(typeof value === "string" ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) throw wrongType(name);
  return `${date.toISOString().slice(0, 19)}Z`;
}

function requiredMissing(name: string): never {
  throw invalidArgument(`${name} is required.`);
}

function wrong(name: string): never {
  throw wrongType(name);
}

function wrongType(name: string): CrmError {
  return invalidInput(`An error occurred while validating input parameters: the value of ${name} is not of its type.`);
}
