import * as v from "valibot";
import { failureOfAnswer } from "../../http/failure-of-answer.ts";
import { Failure, Unexpected } from "../../http/failure.ts";
import { parseJsonAnswer, type TextAnswer } from "../../http/parse-json-answer.ts";
import { parseUrl } from "../../http/parse-url.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import { withQuery } from "../../http/with-query.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import type { RecordQuery } from "../crm-organization.ts";
import type { FoundOrFailed } from "../record-lists.ts";
import { annotations, columns, rowsPage, toAppointmentRecord, type AppointmentTable } from "./appointment-row.ts";
import { encodeBatch, longestInnerUrl, mostInBatch, parseBatchAnswer } from "./batch-codec.ts";
import { distributeRecords, type FoundRows } from "./distribute-records.ts";
import { odataHeaders } from "./odata-headers.ts";
import { chunkQueries, type QueryChunk } from "./record-filter.ts";

/** Rows of one answer; each takes about 1 KB. */
const rowsPerPage = 1000;
/** Pages of one filter. Beyond them something is wrong, and no part of it is taken for the whole. */
const mostPages = 20;

const { item: row } = rowsPage.entries.value;
const unreadPage = v.object({
  value: v.pipe(v.array(v.unknown()), v.maxLength(5000)),
  "@odata.nextLink": v.optional(v.pipe(v.string(), v.maxLength(longestInnerUrl))),
});

/** One filter at one table, with what came of it so far. */
interface Asked {
  readonly table: AppointmentTable;
  readonly chunk: QueryChunk<RecordQuery>;
  readonly records: AppointmentRecord[];
  next?: URL;
  pages: number;
  failure?: Failure;
}

/**
 * The records of many appointments, by lists in `$batch`: one call for all tables and filters, one more for each
 * further page.
 * @throws Failure where nothing was answered at all; AbortError when aborted.
 */
export async function findRecordsOfMany(
  client: ServiceClient,
  queries: readonly RecordQuery[],
  { signal, timeSlice }: { readonly signal: AbortSignal; readonly timeSlice: TimeSlice },
): Promise<readonly FoundOrFailed[]> {
  const asked = [
    ...askAt(client, "appointments", queries),
    ...askAt(
      client,
      "recurringappointmentmasters",
      queries.filter(({ series }) => series),
    ),
  ];
  for (let waiting = asked; waiting.length > 0; waiting = waiting.filter(({ next }) => next !== undefined)) {
    await askTogether(client, waiting.slice(0, mostInBatch), { signal, timeSlice });
  }
  const rows = asked.map(({ table, chunk, records, failure }): FoundRows => ({
    table,
    queries: chunk.queries,
    ...(failure ? { failure } : { records }),
  }));
  return distributeRecords(queries, rows, { signal, timeSlice });
}

function askAt(client: ServiceClient, table: AppointmentTable, queries: readonly RecordQuery[]): Asked[] {
  return chunkQueries(queries).map((chunk) => ({
    table,
    chunk,
    records: [],
    next: withQuery(client.url(table), { $select: columns[table].join(","), $filter: chunk.filter }),
    pages: 0,
  }));
}

async function askTogether(
  client: ServiceClient,
  waiting: readonly Asked[],
  { signal, timeSlice }: { readonly signal: AbortSignal; readonly timeSlice: TimeSlice },
): Promise<void> {
  const urls = waiting.flatMap(({ next }) => next ?? []);
  const headers = { Accept: "application/json", ...odataHeaders, Prefer: `${annotations},odata.maxpagesize=${rowsPerPage}` };
  const { contentType, body } = encodeBatch(urls, headers, `batch_${crypto.randomUUID()}`);
  const answer = await client.requestText({
    url: client.url("$batch"),
    method: "POST",
    headers: { ...odataHeaders, Accept: "multipart/mixed", "Content-Type": contentType, Prefer: "odata.continue-on-error" },
    body,
    // A batch of reads.
    idempotent: true,
    signal,
  });
  const answers = parseBatchAnswer(answer);
  for (const [index, each] of waiting.entries()) {
    await timeSlice.rest(signal);
    await takePage(client, each, answers[index], { signal, timeSlice });
  }
}

async function takePage(
  client: ServiceClient,
  asked: Asked,
  answer: TextAnswer | undefined,
  { signal, timeSlice }: { readonly signal: AbortSignal; readonly timeSlice: TimeSlice },
): Promise<void> {
  delete asked.next;
  asked.pages += 1;
  try {
    if (answer === undefined) throw new Unexpected("The answer to a batch is short of a part.");
    if (answer.status < 200 || answer.status > 299) throw failureOfAnswer(answer, Date.now());
    const page = parse(unreadPage, parseJsonAnswer(answer));
    for (const unread of page.value) {
      await timeSlice.rest(signal);
      asked.records.push(toAppointmentRecord(parse(row, unread), asked.table));
    }
    const next = nextPage(client, page["@odata.nextLink"]);
    if (next !== undefined && asked.pages === mostPages) throw new Unexpected("There are more pages of records than can be read.");
    if (next !== undefined) asked.next = next;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    asked.failure = error;
  }
}

function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T {
  const parsed = v.safeParse(schema, value, { abortEarly: true });
  if (!parsed.success)
    throw new Unexpected(
      `A part of the answer is of another shape than asked for: ${v.getDotPath(parsed.issues[0])?.slice(0, 80) ?? "the whole"}.`,
    );
  return parsed.output;
}

function nextPage(client: ServiceClient, link: string | undefined): URL | undefined {
  if (link === undefined) return undefined;
  const next = parseUrl(link);
  if (!next || !client.owns(next)) throw new Unexpected("The next page lies outside the organization.");
  return next;
}
