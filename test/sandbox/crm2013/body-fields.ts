/** The properties of a body: schema names, `{Id, LogicalName}` for a lookup, `/Date(ms)/` or an ISO string for a time. */
import { partySets } from "../crm/activity-parties.ts";
import type { CrmCall } from "../crm/crm-call.ts";
import { invalidInput } from "../crm/crm-error.ts";
import { regardingTablesOf } from "../crm/other-tables.ts";
import type { RecordChange } from "../crm/record-changes.ts";
import { setColumn, setOwner, setParties, setRegarding, type PartyFields, type RecordDraft } from "../crm/record-fields.ts";
import { notSimulated } from "../not-simulated.ts";
import { appointmentSet } from "./entity-sets.ts";

const partyCollection = "appointment_activity_parties";

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
  "Category",
  "OutlookOwnerApptId",
  "PriorityCode",
  "RegardingObjectId",
  partyCollection,
];

export function changeOf(body: Readonly<Record<string, unknown>>, how: "creates" | "changes", call: CrmCall): RecordChange {
  const fields = Object.entries(body).filter(([name]) => name !== "__metadata");
  const allowed = new Set([...writable, ...(how === "creates" ? ["OwnerId", "StateCode"] : [])]);
  const isRequired = (name: string) => call.org.requires?.some(({ column }) => column === name.toLowerCase()) === true;
  const refused = fields.find(([name]) => !allowed.has(name) && !isRequired(name));
  if (refused) notSimulated(`writing ${refused[0]} where OrganizationData.svc ${how} an appointment`);
  return {
    columns: fields.map(([name]) => name.toLowerCase()),
    fill: (draft) => {
      for (const [name, value] of fields) setProperty(draft, name, value, call);
    },
  };
}

function setProperty(draft: RecordDraft, name: string, value: unknown, call: CrmCall): void {
  if (name === partyCollection) {
    setParties(draft, readParties(value), call);
    return;
  }
  const kind = appointmentSet.properties.find((property) => property.name === name)?.kind;
  switch (kind) {
    case "lookup":
      setLookup(draft, name, value, call);
      return;
    case "choice":
      setColumn(draft, name.toLowerCase(), object(name, value)["Value"], call);
      return;
    case "date":
      setColumn(draft, name.toLowerCase(), time(name, value), call);
      return;
    default:
      setColumn(draft, name.toLowerCase(), value, call);
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
  else if (name === "RegardingObjectId" && regardingTablesOf(call).some((table) => table.logicalName === logicalName))
    setRegarding(draft, { logicalName, id }, call);
  else notSimulated(`${name} of the type ${logicalName}`);
}

/** `[{PartyId: {Id, LogicalName}, ParticipationTypeMask: {Value: 5}}, {AddressUsed: "…", ParticipationTypeMask: {Value: 6}}]`. */
function readParties(value: unknown): readonly PartyFields[] {
  if (!Array.isArray(value)) throw invalidInput(`Error processing request stream. ${partyCollection} is a collection.`);
  return value.map((party: unknown) => {
    const { PartyId, ParticipationTypeMask, AddressUsed: address, __metadata: _, ...rest } = object(partyCollection, party);
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) return notSimulated(`${unknown} of a party`);
    const mask = object("ParticipationTypeMask", ParticipationTypeMask)["Value"];
    if (PartyId === undefined) return { mask, address, record: undefined };
    const { Id: id, LogicalName: logicalName } = object("PartyId", PartyId);
    const type = Object.values(partySets).find((table) => table === logicalName);
    if (typeof id !== "string" || type === undefined) return notSimulated(`a party of the type ${String(logicalName)}`);
    return { mask, address, record: { type, id: id.toLowerCase() } };
  });
}

function object(name: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw invalidInput(`Error processing request stream. ${name} is a complex type.`);
  return value as Record<string, unknown>;
}

/** Returns an ISO string. */
function time(name: string, value: unknown): string | null {
  if (value === null) return null;
  if (typeof value !== "string") throw invalidInput(`Error processing request stream. ${name} is an Edm.DateTime.`);
  const [, ms] = /^\/Date\((-?\d{1,15})\)\/$/.exec(value) ?? [];
  if (ms !== undefined) return new Date(Number(ms)).toISOString();
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) ? value : notSimulated(`a time written as ${value}`);
}
