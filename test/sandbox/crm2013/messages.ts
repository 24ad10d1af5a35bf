/** The messages of `Organization.svc/web` that are simulated, without their SOAP frame. */
import { appointments, recurringMasters } from "../crm/appointment-table.ts";
import type { CrmCall } from "../crm/crm-call.ts";
import { CrmError, doesNotExist } from "../crm/crm-error.ts";
import { privilegesOf } from "../crm/privileges.ts";
import { changeRecord, findVisibleRecord, type RecordChange } from "../crm/record-changes.ts";
import { setColumn, setOwner } from "../crm/record-fields.ts";
import { findTypeCode } from "../crm/type-codes.ts";
import { guidFrom } from "../identity.ts";
import { notSimulated } from "../not-simulated.ts";
import { sameGuid } from "../world/guid.ts";
import type { Parameters } from "./read-parameters.ts";
import type { ResponseValue } from "./soap-answers.ts";

/** The response's values, by name. @throws CrmError, NotSimulated */
export function execute(message: string, parameters: Parameters, call: CrmCall): Readonly<Record<string, ResponseValue>> {
  switch (message) {
    case "WhoAmI":
      return {
        UserId: { type: "guid", value: call.user.id.toLowerCase() },
        BusinessUnitId: { type: "guid", value: unitOf(call) },
        OrganizationId: { type: "guid", value: call.org.id.toLowerCase() },
      };
    case "RetrieveUserPrivileges":
      return { RolePrivileges: { type: "privileges", value: heldBy(parameters.guid("UserId"), call), unit: unitOf(call) } };
    case "RetrieveEntity":
      return { EntityMetadata: { type: "entity", ...definitionOf(parameters.text("LogicalName"), call) } };
    case "SetState":
      setState(parameters, call);
      return {};
    case "Assign":
      assign(parameters, call);
      return {};
    default:
      return notSimulated(`the message ${message} of Organization.svc/web`);
  }
}

function unitOf({ org }: CrmCall): string {
  return guidFrom(`unit-${org.id}`);
}

function heldBy(userId: string, { org }: CrmCall): ReturnType<typeof privilegesOf> {
  const user = org.users.find(({ id }) => sameGuid(id, userId));
  if (!user) throw doesNotExist("systemuser", userId);
  return privilegesOf(user);
}

function definitionOf(logicalName: string, { org }: CrmCall): { readonly logicalName: string; readonly typeCode: number } {
  const typeCode = findTypeCode(org, logicalName);
  if (typeCode === undefined)
    throw new CrmError(404, "0x80040217", `Could not find an entity with the name ${logicalName} in this organization.`);
  return { logicalName, typeCode };
}

function setState(parameters: Parameters, call: CrmCall): void {
  const [state, status] = [parameters.option("State"), parameters.option("Status")];
  change(parameters.reference("EntityMoniker"), ["statecode", "statuscode"], call, (draft) => {
    setColumn(draft, "statecode", state, call);
    // -1 means the default status.
    if (status !== -1) setColumn(draft, "statuscode", status, call);
  });
}

function assign(parameters: Parameters, call: CrmCall): void {
  const assignee = parameters.reference("Assignee");
  if (assignee.logicalName !== "systemuser") return notSimulated(`assigning to a ${assignee.logicalName}`);
  change(parameters.reference("Target"), ["ownerid"], call, (draft) => {
    setOwner(draft, assignee.id, call);
  });
}

function change(
  { logicalName, id }: { readonly logicalName: string; readonly id: string },
  columns: readonly string[],
  call: CrmCall,
  fill: RecordChange["fill"],
): void {
  const table = [appointments, recurringMasters].find((one) => one.logicalName === logicalName);
  if (!table) return notSimulated(`the state or the owner of a ${logicalName}`);
  const record = findVisibleRecord(table, id, call);
  if (!record) throw doesNotExist(logicalName, id);
  changeRecord(table, record, { columns, fill }, call);
}
