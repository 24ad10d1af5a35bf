import { Forbidden, NotFound } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/url-building.ts";
import type { AppointmentRecord, RecordByKey } from "../../tracking/evidence.ts";
import { annotations, columns, row, toAppointmentRecord, odataHeaders } from "./appointment-row.ts";
import { expandParties } from "./expand-parties.ts";
import { recordPath, tableOf } from "./record-path.ts";

/** The row as it is now; 403 means that it exists. @throws Failure; AbortError when aborted. */
export async function findRecord(
  client: ServiceClient,
  record: Pick<AppointmentRecord, "id" | "kind">,
  { signal, parties }: { readonly signal: AbortSignal; readonly parties?: "wanted" },
): Promise<RecordByKey> {
  const table = tableOf(record);
  try {
    const url = withQuery(client.url(recordPath(record)), {
      $select: columns[table].join(","),
      ...(parties === "wanted" && { $expand: expandParties[table] }),
    });
    const { value } = await client.request(row, { url, headers: { ...odataHeaders, Prefer: annotations }, signal });
    return { kind: "found", record: toAppointmentRecord(value, table) };
  } catch (error) {
    if (error instanceof NotFound) return { kind: "absent" };
    if (error instanceof Forbidden) return { kind: "unknown", why: "forbidden" };
    throw error;
  }
}
