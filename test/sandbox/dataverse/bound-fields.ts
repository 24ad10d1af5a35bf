/** The fields of a Web API body: columns by logical name, lookups as `@odata.bind`. */
import type { CrmCall } from "../crm/crm-call.ts";
import { partySets } from "../crm/activity-parties.ts";
import { regardingTablesOf } from "../crm/other-tables.ts";
import { setColumn, setOwner, setParties, setRegarding, type PartyFields, type RecordDraft } from "../crm/record-fields.ts";
import { notSimulated } from "../not-simulated.ts";
import { findGuid } from "../world/guid.ts";
import { badRequest } from "./dataverse-error.ts";

/** Navigation properties of the two tables that hold appointments. */
const partyCollections: ReadonlySet<string> = new Set(["appointment_activity_parties", "recurringappointmentmaster_activity_parties"]);

/** Writes one field of a request's body to the draft. @throws CrmError, NotSimulated */
export function setField(draft: RecordDraft, name: string, value: unknown, call: CrmCall): void {
  if (name === "@odata.type" || name === "@odata.context" || name === "@odata.etag") return;
  const bind = /^(\w+)@odata\.bind$/.exec(name)?.[1];
  if (partyCollections.has(name)) setParties(draft, readParties(value), call);
  else if (bind === undefined) setColumn(draft, name, value, call);
  else setLookup(draft, bind, value, call);
}

/** `regardingobjectid_account_appointment@odata.bind: "/accounts(<id>)"`, `ownerid@odata.bind: "/systemusers(<id>)"`. */
function setLookup(draft: RecordDraft, property: string, value: unknown, call: CrmCall): void {
  if (property === "ownerid") {
    setOwner(draft, target("systemusers", value), call);
    return;
  }
  const table = regardingTablesOf(call).find(({ logicalName }) =>
    new RegExp(`^regardingobjectid_${logicalName}(_appointment|_recurringappointmentmaster)?$`).test(property),
  );
  if (!table) return notSimulated(`binding ${property}`);
  setRegarding(draft, value === null ? undefined : { logicalName: table.logicalName, id: target(table.entitySet, value) }, call);
}

/** `[{participationtypemask: 5, "partyid_contact@odata.bind": "/contacts(<id>)"}, {participationtypemask: 6, addressused: "…"}]`. */
function readParties(value: unknown): readonly PartyFields[] {
  if (!Array.isArray(value)) throw badRequest("A collection of parties is wanted.");
  return value.map((party: unknown) => {
    if (typeof party !== "object" || party === null) throw badRequest("A party is an object.");
    const { participationtypemask: mask, addressused: address, "@odata.type": _, ...rest } = party as Record<string, unknown>;
    const [bound, another] = Object.entries(rest);
    if (another) return notSimulated(`a party with ${bound?.[0] ?? ""} and ${another[0]}`);
    return { mask, address, record: bound && boundParty(...bound) };
  });
}

function boundParty(property: string, value: unknown): PartyFields["record"] {
  const type = /^partyid_(\w+)@odata\.bind$/.exec(property)?.[1];
  const set = Object.entries(partySets).find(([, table]) => table === type);
  return set ? { type: set[1], id: target(set[0], value) } : notSimulated(`${property} of a party`);
}

function target(entitySet: string, value: unknown): string {
  const [, set, id] = typeof value === "string" ? (/(?:^|\/)(\w+)\(([^)]+)\)$/.exec(value) ?? []) : [];
  const guid = findGuid(id);
  if (set !== entitySet || guid === undefined) throw badRequest(`A reference into ${entitySet} is wanted.`, "0x80060888");
  return guid;
}
