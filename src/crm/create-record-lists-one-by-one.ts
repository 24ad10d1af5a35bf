import { Failure } from "../http/failure.ts";
import type { Answers, CrmOrganization, RecordQuery } from "./crm-organization.ts";
import type { FoundOrFailed, RecordLists } from "./record-lists.ts";

const atATime = 4;

/** For an organization that cannot answer lists: much slower, with the same result. */
export function createRecordListsOneByOne(organization: Pick<CrmOrganization, "findRecords" | "answerQuestions">): RecordLists {
  async function find(query: RecordQuery, signal: AbortSignal): Promise<FoundOrFailed> {
    try {
      return { kind: "found", records: await organization.findRecords(query, { signal }) };
    } catch (error) {
      if (error instanceof Failure) return { kind: "failed", failure: error };
      throw error;
    }
  }

  return {
    mostAtOnce: 50,
    findRecordsOfMany: (queries, { signal }) => fewAtATime(queries, (query) => find(query, signal)),
    answerQuestionsOfMany: (questions, options): Promise<Answers[]> =>
      fewAtATime(questions, (one) => organization.answerQuestions(one, options)),
  };
}

async function fewAtATime<Asked, Answer>(all: readonly Asked[], ask: (one: Asked) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let done = 0; done < all.length; done += atATime) {
    answers.push(...(await Promise.all(all.slice(done, done + atATime).map(ask))));
  }
  return answers;
}
