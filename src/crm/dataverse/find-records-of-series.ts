import type { ServiceClient } from "../../http/service-client.ts";
import type { FoundRecords, RecordQuery } from "../crm-organization.ts";
import { findRecordsOfMany } from "./find-records-of-many.ts";

/** The rows of both tables in one `$batch`. @throws Failure; AbortError when aborted. */
export async function findRecordsOfSeries(
  client: ServiceClient,
  query: RecordQuery,
  { signal }: { readonly signal: AbortSignal },
): Promise<FoundRecords> {
  // The answers are few: the screen does not wait for their reading.
  const timeSlice = { rest: () => Promise.resolve() };
  const [found] = await findRecordsOfMany(client, [query], { signal, timeSlice });
  if (found === undefined) throw new TypeError("One query has one result.");
  if (found.kind === "failed") throw found.failure;
  return found.records;
}
