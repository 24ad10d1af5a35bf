import * as v from "valibot";
import { NotFound } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { columns, row, toAppointmentRecord } from "./appointment-row.ts";
import { recordPath, setOf } from "./record-path.ts";

/** The row as it is now; undefined where it is not there, or not visible. @throws Failure; AbortError when aborted. */
export async function findRecord(
  client: ServiceClient,
  record: Pick<AppointmentRecord, "id" | "kind">,
  { signal }: { readonly signal: AbortSignal },
): Promise<AppointmentRecord | undefined> {
  const set = setOf(record);
  try {
    const url = withQuery(client.url(recordPath(record)), { $select: columns[set].join(",") });
    const { value } = await client.request(v.object({ d: row }), { url, signal });
    return toAppointmentRecord(value.d, set);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
