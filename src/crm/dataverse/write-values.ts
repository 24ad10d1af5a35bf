import type { ServiceClient } from "../../http/service-client.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import type { RecordValues } from "../../tracking/record-update.ts";
import { patchIfUnchanged } from "./patch-if-unchanged.ts";

/**
 * One PATCH with `If-Match`. Without parties: a PATCH of them is documented nowhere, and Microsoft withdrew the PUT of the
 * collection from its pages, which ended in an InvalidCastException (powerapps-docs issue 952).
 * @throws PreconditionFailed if the record changed since; Failure; AbortError when aborted
 */
export async function writeValues(
  client: ServiceClient,
  record: AppointmentRecord,
  { subject, location, times }: RecordValues,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  const body = {
    ...(subject !== undefined && { subject }),
    ...(location !== undefined && { location: location === "" ? null : location }),
    ...(times && {
      scheduledstart: times.start.toISOString(),
      scheduledend: times.end.toISOString(),
      isalldayevent: times.allDay,
    }),
  };
  await patchIfUnchanged(client, record, body, { signal });
}
