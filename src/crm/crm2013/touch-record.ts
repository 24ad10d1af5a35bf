import * as v from "valibot";
import { PreconditionFailed, Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { isLive } from "../../tracking/match-records.ts";
import { states } from "../record-codes.ts";
import { stateCode, versionOf } from "./appointment-row.ts";
import { jsonDate } from "./json-date.ts";
import { recordPath } from "./record-path.ts";

const ownSubject = v.object({
  d: v.object({ Subject: v.nullish(v.pipe(v.string(), v.maxLength(4000)), null), ModifiedOn: jsonDate, StateCode: stateCode }),
});

/**
 * Writes the record's own subject back, to the letter, where it is still as it was judged. MERGE changes and never creates.
 *
 * This endpoint knows no `If-Match`, so that a gap remains which the Web API does not have: a subject that somebody
 * changes between our reading and our writing (one round trip) is set back to what it was, and so is one that was
 * changed within the second of the change before, since CRM keeps instants in whole seconds.
 * @throws PreconditionFailed where the record changed since; Failure; AbortError when aborted.
 */
export async function touchRecord(
  client: ServiceClient,
  record: AppointmentRecord,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  if (record.etag === undefined) throw new Unexpected("The record came without its version.");
  const url = client.url(recordPath(record));
  const { value } = await client.request(ownSubject, { url: withQuery(url, { $select: "Subject,ModifiedOn,StateCode" }), signal });
  const { Subject, ModifiedOn, StateCode } = value.d;
  if (versionOf(ModifiedOn) !== record.etag) throw new PreconditionFailed("The record changed since it was read.");
  if (!isLive({ state: states[StateCode.Value] })) throw new PreconditionFailed("The record was closed.");
  await client.request(v.unknown(), {
    url,
    method: "POST",
    headers: { "X-HTTP-Method": "MERGE" },
    body: { Subject },
    // Never repeated by itself: after a wait the subject may be another, and nothing but a new reading would tell.
    signal,
  });
}
