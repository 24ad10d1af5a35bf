/** The properties of a body: schema names, `{Id, LogicalName}` for a lookup, `/Date(ms)/` or an ISO text for a time. */
import type { CrmCall } from "../crm/crm-call.ts";
import { invalidInput } from "../crm/crm-error.ts";
import { regardingTables } from "../crm/other-tables.ts";
import type { RecordChange } from "../crm/record-changes.ts";
import { setColumn, setOwner, setRegarding, type RecordDraft } from "../crm/record-fields.ts";
import { notSimulated } from "../not-simulated.ts";
import { appointmentSet } from "./entity-sets.ts";

/** State, owner and what the series decides are not written by an update: they have messages of their own. */
const writable = [
  "ActivityId",
  "Subject",
  "GlobalObjectId",
  "ScheduledStart",
  "ScheduledEnd",
  "Location",
  "Description",
  "IsAllDayEvent",
  "OutlookOwnerApptId",
  "PriorityCode",
  "RegardingObjectId",
];

export function changeOf(body: Readonly<Record<string, unknown>>, how: "creates" | "changes", call: CrmCall): RecordChange {
  const fields = Object.entries(body).filter(([name]) => name !== "__metadata");
  const allowed = new Set([...writable, ...(how === "creates" ? ["OwnerId", "StateCode"] : [])]);
  const refused = fields.find(([name]) => !allowed.has(name));
  if (refused) notSimulated(`writing ${refused[0]} where OrganizationData.svc ${how} an appointment`);
  return {
    columns: fields.map(([name]) => name.toLowerCase()),
    fill: (draft) => {
      for (const [name, value] of fields) setProperty(draft, name, value, call);
    },
  };
}

function setProperty(draft: RecordDraft, name: string, value: unknown, call: CrmCall): void {
  const kind = appointmentSet.properties.find((property) => property.name === name)?.kind;
  switch (kind) {
    case "lookup":
      setLookup(draft, name, value, call);
      return;
    case "choice":
      setColumn(draft, name.toLowerCase(), object(name, value)["Value"]);
      return;
    case "date":
      setColumn(draft, name.toLowerCase(), time(name, value));
      return;
    default:
      setColumn(draft, name.toLowerCase(), value);
  }
}

function setLookup(draft: RecordDraft, name: string, value: unknown, call: CrmCall): void {
  const { Id: id, LogicalName: logicalName } = object(name, value);
  if (name === "RegardingObjectId" && id === null) {
    setRegarding(draft, undefined, call);
    return;
  }
  if (typeof id !== "string" || typeof logicalName !== "string")
    throw invalidInput(`Error processing request stream. ${name} takes an Id and a LogicalName.`);
  if (name === "OwnerId" && logicalName === "systemuser") setOwner(draft, id, call);
  else if (name === "RegardingObjectId" && regardingTables.some((table) => table.logicalName === logicalName))
    setRegarding(draft, { logicalName, id }, call);
  else notSimulated(`${name} of the type ${logicalName}`);
}

function object(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidInput(`Error processing request stream. ${name} is a complex type.`);
  return value as Record<string, unknown>;
}

/** As an ISO text. */
function time(name: string, value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== "string") throw invalidInput(`Error processing request stream. ${name} is an Edm.DateTime.`);
  const [, ms] = /^\/Date\((-?\d{1,15})\)\/$/.exec(value) ?? [];
  if (ms !== undefined) return new Date(Number(ms)).toISOString();
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) ? value : notSimulated(`a time written as ${value}`);
}
