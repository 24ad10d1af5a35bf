/** The port "record lists": the records for many appointments' queries, in few requests. */
import type { Failure } from "../http/failure.ts";
import type { OpenQuestions } from "../tracking/open-questions.ts";
import type { Answers, FoundRecords, RecordQuery } from "./crm-organization.ts";

/** What one query found, as `CrmOrganization.findRecords` would have returned it, or why it failed. */
export type FoundOrFailed =
  { readonly kind: "found"; readonly records: FoundRecords } | { readonly kind: "failed"; readonly failure: Failure };

export interface RecordLists {
  /** Queries per call; more of them make a response too large to parse at once. */
  readonly mostAtOnce: number;
  /**
   * One result per query, in the order asked. If a part fails, only the queries it affects fail.
   * @throws Failure if nothing was answered at all; AbortError when aborted.
   */
  findRecordsOfMany(queries: readonly RecordQuery[], options: { readonly signal: AbortSignal }): Promise<readonly FoundOrFailed[]>;
  /**
   * One answer for each, in the order asked, as `CrmOrganization.answerQuestions` would have given it.
   * @throws Failure if nothing was answered at all; AbortError when aborted.
   */
  answerQuestionsOfMany(
    questions: readonly OpenQuestions[],
    options: { readonly signal: AbortSignal; readonly userId: string },
  ): Promise<readonly Answers[]>;
}
