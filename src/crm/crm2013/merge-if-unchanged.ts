import * as v from "valibot";
import { PreconditionFailed, Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/url-building.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { isLive } from "../../tracking/match-records.ts";
import { states } from "../row-values.ts";
import { jsonDate, stateCode, versionOf } from "./appointment-row.ts";
import { crm2013RecordPath } from "./record-path.ts";

const ownSubject = v.object({
  d: v.object({ Subject: v.nullish(v.pipe(v.string(), v.maxLength(4000)), null), ModifiedOn: jsonDate, StateCode: stateCode }),
});

/**
 * MERGE changes and never creates. This endpoint has no `If-Match`: the version is compared just before, which leaves a gap that the
 * Web API does not have. What somebody changes between our read and our write (one round trip) is reverted, and so is what changes
 * within the same second as the change before, because CRM stores whole seconds.
 * @param changesOf by the subject as the record has it now
 * @throws PreconditionFailed if the record changed since it was read, or is closed; Failure; AbortError when aborted.
 */
export async function mergeIfUnchanged(
  client: ServiceClient,
  record: AppointmentRecord,
  changesOf: (subject: string | null) => Readonly<Record<string, unknown>>,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  if (record.etag === undefined) throw new Unexpected("The record came without its version.");
  const url = client.url(crm2013RecordPath(record));
  const { value } = await client.request(ownSubject, { url: withQuery(url, { $select: "Subject,ModifiedOn,StateCode" }), signal });
  const { Subject, ModifiedOn, StateCode } = value.d;
  if (versionOf(ModifiedOn) !== record.etag) throw new PreconditionFailed("The record changed since it was read.");
  if (!isLive({ state: states[StateCode.Value] })) throw new PreconditionFailed("The record was closed.");
  await client.request(v.unknown(), {
    url,
    method: "POST",
    headers: { "X-HTTP-Method": "MERGE" },
    body: changesOf(Subject),
    // Never repeated automatically: after a wait the record may have changed, which only another read would show.
    signal,
  });
}
