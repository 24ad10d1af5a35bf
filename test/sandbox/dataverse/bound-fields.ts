/** The fields of a Web API body: columns by their logical names, lookups by `@odata.bind`. */
import type { CrmCall } from "../crm/crm-call.ts";
import { regardingTables } from "../crm/other-tables.ts";
import { setColumn, setOwner, setRegarding, type RecordDraft } from "../crm/record-fields.ts";
import { notSimulated } from "../not-simulated.ts";
import { findGuid } from "../world/same-address.ts";
import { badRequest } from "./dataverse-error.ts";

/** Writes one field of a request's body onto the draft. @throws CrmError, NotSimulated */
export function setField(draft: RecordDraft, name: string, value: unknown, call: CrmCall): void {
  if (name === "@odata.type" || name === "@odata.context" || name === "@odata.etag") return;
  const bind = /^(\w+)@odata\.bind$/.exec(name)?.[1];
  if (bind === undefined) setColumn(draft, name, value);
  else setLookup(draft, bind, value, call);
}

/** `regardingobjectid_account_appointment@odata.bind: "/accounts(<id>)"`, `ownerid@odata.bind: "/systemusers(<id>)"`. */
function setLookup(draft: RecordDraft, property: string, value: unknown, call: CrmCall): void {
  if (property === "ownerid") {
    setOwner(draft, target("systemusers", value), call);
    return;
  }
  const table = regardingTables.find(({ logicalName }) =>
    new RegExp(`^regardingobjectid_${logicalName}(_appointment|_recurringappointmentmaster)?$`).test(property),
  );
  if (!table) return notSimulated(`binding ${property}`);
  setRegarding(draft, value === null ? undefined : { logicalName: table.logicalName, id: target(table.entitySet, value) }, call);
}

function target(entitySet: string, value: unknown): string {
  const [, set, id] = typeof value === "string" ? (/(?:^|\/)(\w+)\(([^)]+)\)$/.exec(value) ?? []) : [];
  const guid = findGuid(id);
  if (set !== entitySet || guid === undefined) throw badRequest(`A reference into ${entitySet} is wanted.`, "0x80060888");
  return guid;
}
