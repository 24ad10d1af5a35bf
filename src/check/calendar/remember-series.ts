import { comparableText } from "../../tracking/comparable-text.ts";
import type { FoundRecords, RecordQuery } from "../../crm/crm-organization.ts";
import type { FoundOrFailed, RecordLists } from "../../crm/record-lists.ts";
import { Unexpected } from "../../http/failure.ts";
import type { AppointmentRecord } from "../../tracking/evidence.ts";

/**
 * All days of a series carry the id of the series, so each day finds the records of all. What one day found is not asked for
 * again for the next, as long as these lists are used (one run of a scan).
 */
export function rememberSeries(lists: RecordLists): RecordLists {
  /** Records by the text of their id as CRM compares it; a text that is missing has not been asked for. */
  const carrying = new Map<string, readonly AppointmentRecord[]>();

  const known = ({ globalObjectIds }: RecordQuery): readonly AppointmentRecord[] =>
    [...new Set(globalObjectIds.map(comparableText))].flatMap((text) => carrying.get(text) ?? []);

  /** What is left to ask; undefined: nothing. */
  function leftOf(query: RecordQuery): RecordQuery | undefined {
    const globalObjectIds = query.globalObjectIds.filter((text) => !carrying.has(comparableText(text)));
    const { crmId, series } = query;
    const isNamed = crmId !== undefined && !known(query).some(({ id }) => id === crmId);
    if (globalObjectIds.length === 0 && !isNamed) return undefined;
    return { ...(isNamed && { crmId }), globalObjectIds, series };
  }

  function remember({ globalObjectIds }: RecordQuery, { byGlobalObjectId }: FoundRecords): void {
    for (const text of globalObjectIds.map(comparableText)) {
      carrying.set(
        text,
        byGlobalObjectId.filter(({ globalObjectId }) => globalObjectId !== undefined && comparableText(globalObjectId) === text),
      );
    }
  }

  /** In the order in which the query would have returned them by itself. */
  function complete(query: RecordQuery, named: AppointmentRecord | undefined): FoundRecords {
    const records = known(query);
    const byCrmId = named ?? records.find(({ id }) => id === query.crmId);
    const besides = byCrmId?.globalObjectId !== undefined && !records.some(({ id }) => id === byCrmId.id) ? [byCrmId] : [];
    return { ...(byCrmId && { byCrmId }), byGlobalObjectId: [...besides, ...records] };
  }

  return {
    mostAtOnce: lists.mostAtOnce,
    answerQuestionsOfMany: (questions, options) => lists.answerQuestionsOfMany(questions, options),
    async findRecordsOfMany(queries, options) {
      const asking = queries.map((query) => (query.series ? leftOf(query) : query));
      const asked = asking.filter((query) => query !== undefined);
      const answers = (asked.length === 0 ? [] : await lists.findRecordsOfMany(asked, options)).values();
      return queries.map((query, index): FoundOrFailed => {
        const left = asking[index];
        if (left === undefined) return { kind: "found", records: complete(query, undefined) };
        const answer = answers.next().value ?? { kind: "failed", failure: new Unexpected("The lists are short of an answer.") };
        if (answer.kind === "failed" || !query.series) return answer;
        remember(left, answer.records);
        return { kind: "found", records: complete(query, answer.records.byCrmId) };
      });
    },
  };
}
