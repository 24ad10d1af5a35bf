import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import type { RecordValues } from "../../tracking/record-update.ts";
import { odataHeaders } from "./appointment-row.ts";
import { recordPath } from "./record-path.ts";

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
  if (record.etag === undefined) throw new Unexpected("The record came without its version.");
  await client.request(v.unknown(), {
    url: client.url(recordPath(record)),
    method: "PATCH",
    headers: { ...odataHeaders, "If-Match": record.etag },
    body: {
      ...(subject !== undefined && { subject }),
      ...(location !== undefined && { location: location === "" ? null : location }),
      ...(times && {
        scheduledstart: times.start.toISOString(),
        scheduledend: times.end.toISOString(),
        isalldayevent: times.allDay,
      }),
    },
    // Sent twice, it is carried out once: the second no longer matches.
    idempotent: true,
    signal,
  });
}
