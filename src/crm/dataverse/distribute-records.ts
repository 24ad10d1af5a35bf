/** Distributes the rows of lists to the queries that asked for them, so that each gets what it would have found alone. */
import { Incomplete, type Failure } from "../../http/failure.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";
import { comparableText } from "../../tracking/comparable-text.ts";
import type { RecordQuery } from "../crm-organization.ts";
import type { FoundOrFailed } from "../record-lists.ts";
import type { RecordTable } from "./appointment-row.ts";

/** As for one appointment: more rows are refused rather than cut, because the right one could be among the rest. */
const mostRows = 500;

/** The rows of one filter at one table. */
export interface FoundRows {
  readonly table: RecordTable;
  readonly queries: readonly RecordQuery[];
  /** Absent if the request failed. */
  readonly records?: readonly AppointmentRecord[];
  readonly failure?: Failure;
}

/** @throws AbortError when aborted */
export async function distributeRecords(
  queries: readonly RecordQuery[],
  found: readonly FoundRows[],
  { signal, timeSlice }: { readonly signal: AbortSignal; readonly timeSlice: TimeSlice },
): Promise<FoundOrFailed[]> {
  const failures = new Map<RecordQuery, Failure>();
  const records = new Map<RecordQuery, AppointmentRecord[]>();
  for (const { queries: asked, records: rows, failure } of found) {
    const index = indexRows(rows ?? []);
    for (const query of asked) {
      await timeSlice.rest(signal);
      if (failure) failures.set(query, failure);
      const own = pick(index, query);
      if (own.length > mostRows) failures.set(query, new Incomplete(`More than ${mostRows} records were found.`));
      else records.set(query, [...(records.get(query) ?? []), ...own]);
    }
  }
  return queries.map((query) => {
    const failure = failures.get(query);
    return failure ? { kind: "failed", failure } : { kind: "found", records: foundRecords(query, records.get(query) ?? []) };
  });
}

interface RowIndex {
  readonly byId: ReadonlyMap<string, AppointmentRecord>;
  /** By id as CRM compares it: without case. */
  readonly byText: ReadonlyMap<string, readonly AppointmentRecord[]>;
}

function indexRows(rows: readonly AppointmentRecord[]): RowIndex {
  const byText = new Map<string, AppointmentRecord[]>();
  for (const row of rows) {
    if (row.globalObjectId === undefined) continue;
    const text = comparableText(row.globalObjectId);
    const same = byText.get(text);
    if (same) same.push(row);
    else byText.set(text, [row]);
  }
  return { byId: new Map(rows.map((row) => [row.id, row])), byText };
}

function pick({ byId, byText }: RowIndex, { crmId, globalObjectIds }: RecordQuery): AppointmentRecord[] {
  const named = crmId === undefined ? undefined : byId.get(crmId);
  const carrying = [...new Set(globalObjectIds.map(comparableText))].flatMap((text) => byText.get(text) ?? []);
  return named === undefined || carrying.includes(named) ? carrying : [named, ...carrying];
}

function foundRecords({ crmId }: RecordQuery, records: readonly AppointmentRecord[]): Extract<FoundOrFailed, { kind: "found" }>["records"] {
  const byCrmId = records.find(({ id }) => id === crmId);
  return {
    ...(byCrmId === undefined ? {} : { byCrmId }),
    // The row of `crmid` may carry the id as well; a row without an id is not a candidate.
    byGlobalObjectId: records.filter(({ globalObjectId }) => globalObjectId !== undefined),
  };
}
