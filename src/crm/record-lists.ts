/** The port "record lists": what many appointments' queries find, in few requests. One judge, two ways of gathering. */
import type { Failure } from "../http/failure.ts";
import type { OpenQuestions } from "../tracking/open-questions.ts";
import type { Answers, FoundRecords, RecordQuery } from "./crm-organization.ts";

/** What one query found, as `CrmOrganization.findRecords` would have answered it, or why it could not be asked. */
export type FoundOrFailed =
  { readonly kind: "found"; readonly records: FoundRecords } | { readonly kind: "failed"; readonly failure: Failure };

export interface RecordLists {
  /** Queries worth one call; more of them make an answer that nobody wants to parse at once. */
  readonly mostAtOnce: number;
  /**
   * One result per query, in the order asked. Where only a part fails, the queries it concerns say so.
   * @throws Failure where nothing was answered at all; AbortError when aborted.
   */
  findRecordsOfMany(queries: readonly RecordQuery[], options: { readonly signal: AbortSignal }): Promise<readonly FoundOrFailed[]>;
  /**
   * One answer for each, in the order asked, as `CrmOrganization.answerQuestions` would have given it.
   * @throws Failure where nothing was answered at all; AbortError when aborted.
   */
  answerQuestionsOfMany(
    questions: readonly OpenQuestions[],
    options: { readonly signal: AbortSignal; readonly userId: string },
  ): Promise<readonly Answers[]>;
}
