/** What of an appointment record can be written, and with what. */
import { notSimulated } from "../not-simulated.ts";
import { findGuid } from "../world/same-address.ts";
import type { CrmRecord, InstanceTypeCode } from "../world/world.ts";
import { extraColumns } from "./appointment-table.ts";
import type { DataverseCall } from "./dataverse-call.ts";
import { badRequest, doesNotExist } from "./dataverse-error.ts";
import { knownRegarding, regardingTables } from "./other-tables.ts";

type Extras = Record<string, string | number | boolean | null>;

export interface RecordDraft {
  readonly record: CrmRecord;
  readonly extras: Extras;
}

const mostCharacters: Record<string, number> = { subject: 200, location: 200, globalobjectid: 300 };

/** Writes one field of a request's body onto the draft. @throws DataverseError, NotSimulated */
export function setField({ record, extras }: RecordDraft, name: string, value: unknown, call: DataverseCall): void {
  if (name === "@odata.type" || name === "@odata.context" || name === "@odata.etag") return;
  const bind = /^(\w+)@odata\.bind$/.exec(name)?.[1];
  if (bind !== undefined) {
    setLookup(record, bind, value, call);
    return;
  }
  switch (name) {
    case "activityid":
      if (findGuid(value) !== record.activityid.toLowerCase()) throw badRequest("The id in the body is not the id in the URL.");
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

function setExtra(extras: Extras, name: string, value: unknown): void {
  const type = name in extraColumns ? extraColumns[name as keyof typeof extraColumns] : notSimulated(`writing the column ${name} of appointments`);
  if (value === null) extras[name] = null;
  else if (type === "text") extras[name] = text(name, value);
  else if (type === "number" && typeof value === "number") extras[name] = value;
  else if (type === "boolean" && typeof value === "boolean") extras[name] = value;
  else throw wrongType(name);
}

/** `regardingobjectid_account_appointment@odata.bind: "/accounts(<id>)"`, `ownerid@odata.bind: "/systemusers(<id>)"`. */
function setLookup(record: CrmRecord, property: string, value: unknown, call: DataverseCall): void {
  if (property === "ownerid") {
    const id = target("systemusers", value);
    const user = call.org.users.find((one) => one.id.toLowerCase() === id);
    if (!user) throw doesNotExist("systemuser", id);
    record.owner = user.email;
    return;
  }
  const table = regardingTables.find(({ logicalName }) => new RegExp(`^regardingobjectid_${logicalName}(_appointment|_recurringappointmentmaster)?$`).test(property));
  if (!table) return notSimulated(`binding ${property}`);
  if (value === null) {
    delete record.regarding;
    return;
  }
  const id = target(table.entitySet, value);
  const regarding = knownRegarding(call, table.logicalName).find((one) => one.id.toLowerCase() === id);
  if (!regarding) throw doesNotExist(table.logicalName, id);
  record.regarding = { ...regarding };
}

function target(entitySet: string, value: unknown): string {
  const [, set, id] = typeof value === "string" ? (/(?:^|\/)(\w+)\(([^)]+)\)$/.exec(value) ?? []) : [];
  const guid = findGuid(id);
  if (set !== entitySet || guid === undefined) throw badRequest(`A reference into ${entitySet} is wanted.`, "0x80060888");
  return guid;
}

function text(name: string, value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== "string") throw wrongType(name);
  const most = mostCharacters[name];
  if (most !== undefined && value.length > most) {
    throw badRequest(`A validation error occurred. The length of the '${name}' attribute of the 'appointment' entity exceeded the maximum allowed length of '${most}'.`, "0x80044331");
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
  throw badRequest(`${name} is required.`, "0x80040203");
}

function wrong(name: string): never {
  throw wrongType(name);
}

function wrongType(name: string) {
  return badRequest(`An error occurred while validating input parameters: the value of ${name} is not of its type.`, "0x80048d19");
}

