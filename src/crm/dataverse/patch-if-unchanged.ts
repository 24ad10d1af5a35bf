import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { odataHeaders } from "./appointment-row.ts";
import { recordPath } from "./record-path.ts";

/**
 * `If-Match` prevents reverting what somebody changed meanwhile, and creating a row (a PATCH without it is an upsert).
 * @throws PreconditionFailed if the record changed since it was read; Failure; AbortError when aborted.
 */
export async function patchIfUnchanged(
  client: ServiceClient,
  record: AppointmentRecord,
  body: Readonly<Record<string, unknown>>,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  const { etag } = record;
  if (etag === undefined) throw new Unexpected("The record came without its version.");
  await client.request(v.unknown(), {
    url: client.url(recordPath(record)),
    method: "PATCH",
    headers: { ...odataHeaders, "If-Match": etag },
    body,
    // Sent twice, it is carried out once: the second no longer matches.
    idempotent: true,
    signal,
  });
}
