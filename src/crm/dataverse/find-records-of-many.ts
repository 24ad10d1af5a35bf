import * as v from "valibot";
import { Failure, Unexpected } from "../../http/failure.ts";
import { createPageWalk, type PageWalk } from "../../http/next-page.ts";
import { parseJsonAnswer, type TextAnswer } from "../../http/parse-json-answer.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import { withQuery } from "../../http/url-building.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import type { RecordQuery, FoundRecords } from "../crm-organization.ts";
import type { FoundOrFailed } from "../record-lists.ts";
import { columns, rowsPage, toAppointmentRecord, type RecordTable } from "./appointment-row.ts";
import { askBatch } from "./ask-batch.ts";
import { longestInnerUrl, mostInBatch } from "./batch-codec.ts";
import { distributeRecords, type FoundRows } from "./distribute-records.ts";
import { chunkQueries, type QueryChunk } from "./record-filter.ts";

/** Pages per filter. Beyond that something is wrong, and a part must not be taken for the whole. */
const mostPages = 20;

const { item: row } = rowsPage.entries.value;
const unreadPage = v.object({
  value: v.pipe(v.array(v.unknown()), v.maxLength(5000)),
  "@odata.nextLink": v.optional(v.pipe(v.string(), v.maxLength(longestInnerUrl))),
});

/** One filter on one table, and what it has returned so far. */
interface Asked {
  readonly table: RecordTable;
  readonly chunk: QueryChunk<RecordQuery>;
  readonly records: AppointmentRecord[];
  readonly walk: PageWalk;
  next?: URL;
  failure?: Failure;
}

/**
 * The records of many appointments in lists, by `$batch`: one request for all tables and filters, and one more for each
 * further page.
 * @throws Failure if nothing was answered at all; AbortError when aborted.
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

function askAt(client: ServiceClient, table: RecordTable, queries: readonly RecordQuery[]): Asked[] {
  return chunkQueries(queries).map((chunk) => {
    const next = withQuery(client.url(table), { $select: columns[table].join(","), $filter: chunk.filter });
    return { table, chunk, records: [], next, walk: createPageWalk(client, next, { mostPages }) };
  });
}

async function askTogether(
  client: ServiceClient,
  waiting: readonly Asked[],
  { signal, timeSlice }: { readonly signal: AbortSignal; readonly timeSlice: TimeSlice },
): Promise<void> {
  const answers = await askBatch(
    client,
    waiting.flatMap(({ next }) => next ?? []),
    { signal },
  );
  for (const [index, each] of waiting.entries()) {
    await timeSlice.rest(signal);
    await takePage(each, answers[index], { signal, timeSlice });
  }
}

async function takePage(
  asked: Asked,
  answer: TextAnswer | Failure | undefined,
  { signal, timeSlice }: { readonly signal: AbortSignal; readonly timeSlice: TimeSlice },
): Promise<void> {
  delete asked.next;
  try {
    if (answer === undefined) throw new Unexpected("The answer to a batch is short of a part.");
    if (answer instanceof Failure) throw answer;
    const page = parse(unreadPage, parseJsonAnswer(answer));
    const ids: string[] = [];
    for (const unread of page.value) {
      await timeSlice.rest(signal);
      const record = toAppointmentRecord(parse(row, unread), asked.table);
      asked.records.push(record);
      ids.push(record.id);
    }
    const next = asked.walk.next(page["@odata.nextLink"], ids);
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

/** The rows of both tables in one `$batch`. @throws Failure; AbortError when aborted. */
export async function findRecordsOfSeries(
  client: ServiceClient,
  query: RecordQuery,
  { signal }: { readonly signal: AbortSignal },
): Promise<FoundRecords> {
  // The rows are few; parsing them does not block the screen.
  const timeSlice = { rest: () => Promise.resolve() };
  const [found] = await findRecordsOfMany(client, [query], { signal, timeSlice });
  if (found === undefined) throw new TypeError("One query has one result.");
  if (found.kind === "failed") throw found.failure;
  return found.records;
}
