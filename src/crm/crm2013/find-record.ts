import * as v from "valibot";
import { Forbidden, NotFound } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { AppointmentRecord, RecordByKey } from "../../tracking/evidence.ts";
import { columns, expandParties, row, toAppointmentRecord } from "./appointment-row.ts";
import { recordPath, setOf } from "./record-path.ts";

/** The row as it is now, on wish with its parties; a refusal says that it exists. @throws Failure; AbortError when aborted. */
export async function findRecord(
  client: ServiceClient,
  record: Pick<AppointmentRecord, "id" | "kind">,
  { signal, parties }: { readonly signal: AbortSignal; readonly parties?: "wanted" },
): Promise<RecordByKey> {
  const set = setOf(record);
  try {
    // All columns come with an expansion: see answer-questions.ts.
    const query = parties === "wanted" ? { $expand: expandParties[set] } : { $select: columns[set].join(",") };
    const url = withQuery(client.url(recordPath(record)), query);
    const { value } = await client.request(v.object({ d: row }), { url, signal });
    return { kind: "found", record: toAppointmentRecord(value.d, set) };
  } catch (error) {
    if (error instanceof NotFound) return { kind: "absent" };
    if (error instanceof Forbidden) return { kind: "unknown", why: "forbidden" };
    throw error;
  }
}
