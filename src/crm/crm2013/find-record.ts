import * as v from "valibot";
import { Forbidden, NotFound } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/url-building.ts";
import type { AppointmentRecord, RecordByKey } from "../../tracking/evidence.ts";
import { crm2013Columns, expandCrm2013Parties, crm2013Row, fromCrm2013Row } from "./appointment-row.ts";
import { crm2013RecordPath, setOf } from "./record-path.ts";

/** The row as it is now, with its parties if wanted; a refusal means that it exists. @throws Failure; AbortError when aborted. */
export async function findCrm2013Record(
  client: ServiceClient,
  record: Pick<AppointmentRecord, "id" | "kind">,
  { signal, parties }: { readonly signal: AbortSignal; readonly parties?: "wanted" },
): Promise<RecordByKey> {
  const set = setOf(record);
  try {
    // An expansion requires all columns: see answer-questions.ts.
    const query = parties === "wanted" ? { $expand: expandCrm2013Parties[set] } : { $select: crm2013Columns[set].join(",") };
    const url = withQuery(client.url(crm2013RecordPath(record)), query);
    const { value } = await client.request(v.object({ d: crm2013Row }), { url, signal });
    return { kind: "found", record: fromCrm2013Row(value.d, set) };
  } catch (error) {
    if (error instanceof NotFound) return { kind: "absent" };
    if (error instanceof Forbidden) return { kind: "unknown", why: "forbidden" };
    throw error;
  }
}
