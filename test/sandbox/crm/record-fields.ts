/** What of an appointment record can be written, and with what. Columns have their logical names. */
import { notSimulated } from "../not-simulated.ts";
import { findGuid } from "../world/same-address.ts";
import type { CrmRecord, InstanceTypeCode } from "../world/world.ts";
import { extraColumns } from "./appointment-table.ts";
import type { CrmCall } from "./crm-call.ts";
import { CrmError, doesNotExist, invalidArgument, invalidInput } from "./crm-error.ts";
import { knownRegarding } from "./other-tables.ts";

type Extras = Record<string, string | number | boolean | null>;

export interface RecordDraft {
  readonly record: CrmRecord;
  readonly extras: Extras;
}

const mostCharacters: Record<string, number> = { subject: 200, location: 200, globalobjectid: 300 };

/** Writes one column onto the draft; times are ISO texts. @throws CrmError, NotSimulated */
export function setColumn({ record, extras }: RecordDraft, name: string, value: unknown): void {
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
      // It goes along with the state; the sandbox keeps only the default of each.
      if (typeof value !== "number") throw wrongType(name);
      return;
    default:
      setExtra(extras, name, value);
  }
}

/** @throws CrmError where the organization has no such user */
export function setOwner({ record }: RecordDraft, id: string, call: CrmCall): void {
  const user = call.org.users.find((one) => one.id.toLowerCase() === id.toLowerCase());
  if (!user) throw doesNotExist("systemuser", id);
  record.owner = user.email;
}

/** `undefined`: regards nothing. @throws CrmError where the organization has no such record */
export function setRegarding(
  { record }: RecordDraft,
  target: { readonly logicalName: string; readonly id: string } | undefined,
  call: CrmCall,
): void {
  if (!target) {
    delete record.regarding;
    return;
  }
  const regarding = knownRegarding(call, target.logicalName).find((one) => one.id.toLowerCase() === target.id.toLowerCase());
  if (!regarding) throw doesNotExist(target.logicalName, target.id);
  record.regarding = { ...regarding };
}

function setExtra(extras: Extras, name: string, value: unknown): void {
  const type =
    name in extraColumns ? extraColumns[name as keyof typeof extraColumns] : notSimulated(`writing the column ${name} of appointments`);
  if (value === null) extras[name] = null;
  else if (type === "text") extras[name] = text(name, value);
  else if (type === "number" && typeof value === "number") extras[name] = value;
  else if (type === "boolean" && typeof value === "boolean") extras[name] = value;
  else throw wrongType(name);
}

function text(name: string, value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== "string") throw wrongType(name);
  const most = mostCharacters[name];
  if (most !== undefined && value.length > most) {
    throw new CrmError(
      400,
      "0x80044331",
      `A validation error occurred. The length of the '${name}' attribute of the 'appointment' entity exceeded the maximum allowed length of '${most}'.`,
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
