import * as v from "valibot";
import type { ServiceClient } from "../../http/service-client.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import type { StateAndStatus } from "../../tracking/state-shown-as.ts";
import { odataHeaders } from "./odata-headers.ts";
import { recordPath } from "./record-path.ts";

/** `If-Match: *` keeps the update from creating a row. @throws Failure; AbortError when aborted. */
export async function setState(
  client: ServiceClient,
  record: Pick<AppointmentRecord, "id" | "kind">,
  { state, status }: StateAndStatus,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> {
  await client.request(v.unknown(), {
    url: client.url(recordPath(record)),
    method: "PATCH",
    headers: { ...odataHeaders, "If-Match": "*" },
    body: { statecode: state, statuscode: status },
    idempotent: true,
    signal,
  });
}
