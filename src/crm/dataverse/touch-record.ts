import * as v from "valibot";
import { PreconditionFailed, Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { odataHeaders } from "./odata-headers.ts";
import { recordPath } from "./record-path.ts";

const ownSubject = v.object({
  "@odata.etag": v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  subject: v.nullish(v.pipe(v.string(), v.maxLength(4000)), null),
});

/**
 * Writes the record's own subject back, to the letter: that of an `AppointmentRecord` is cleaned for showing, and CRM's
 * sync would carry the difference onto the appointment. `If-Match` keeps the write from reviving what somebody changed
 * meanwhile, and from creating a row: a PATCH without it is an upsert.
 * @throws PreconditionFailed where the record changed since; Failure; AbortError when aborted.
 */
export async function touchRecord(
  client: ServiceClient,
  record: AppointmentRecord,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  const { etag } = record;
  if (etag === undefined) throw new Unexpected("The record came without its version.");
  const url = client.url(recordPath(record));
  const { value: now } = await client.request(ownSubject, { url: withQuery(url, { $select: "subject" }), headers: odataHeaders, signal });
  if (now["@odata.etag"] !== etag) throw new PreconditionFailed("The record changed since it was read.");
  await client.request(v.unknown(), {
    url,
    method: "PATCH",
    headers: { ...odataHeaders, "If-Match": etag },
    body: { subject: now.subject },
    // Sent twice, it is carried out once: the second no longer matches.
    idempotent: true,
    signal,
  });
}
