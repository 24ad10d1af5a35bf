import type { CrmOrganization } from "../crm/crm-organization.ts";
import type { AppointmentRecord } from "../tracking/evidence.ts";
import type { ActionContext } from "./perform-action.ts";
import { writeIfUnchanged } from "./write-if-unchanged.ts";

/** Touches the record if it is still as it was judged. @throws Failure */
export async function touchIfUnchanged(
  context: ActionContext,
  organization: CrmOrganization,
  judged: AppointmentRecord,
): Promise<"written" | "changed"> {
  const { signal } = context.options;
  const record = judged.etag === undefined ? await readVersion(organization, judged, signal) : judged;
  if (record === undefined) return "changed";
  return writeIfUnchanged(context, organization, record, {
    step: "touching-record",
    did: "record-touched",
    write: (options) => organization.touchRecord(record, options),
    // By us or by somebody else: CRM's sync picks it up either way.
    isDone: ({ etag }) => etag !== record.etag,
  });
}

/** The current version of a record that was listed without one, if nobody has changed it since. */
export async function readVersion(
  organization: CrmOrganization,
  judged: AppointmentRecord,
  signal: AbortSignal,
): Promise<AppointmentRecord | undefined> {
  const now = await organization.findRecord(judged, { signal });
  const isSame = now.kind === "found" && judged.modifiedOn && now.record.modifiedOn?.getTime() === judged.modifiedOn.getTime();
  return isSame ? now.record : undefined;
}
