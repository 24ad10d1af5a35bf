import { Failure } from "../http/failure.ts";
import type { CrmOrganization, RecordQuery } from "./crm-organization.ts";
import type { FoundOrFailed, RecordLists } from "./record-lists.ts";

const atATime = 4;

/** For an organization that answers no lists: slower by far, and to the same end. */
export function createRecordListsOneByOne(organization: Pick<CrmOrganization, "findRecords">): RecordLists {
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
    async findRecordsOfMany(queries, { signal }) {
      const results: FoundOrFailed[] = [];
      for (let done = 0; done < queries.length; done += atATime) {
        results.push(...(await Promise.all(queries.slice(done, done + atATime).map((query) => find(query, signal)))));
      }
      return results;
    },
  };
}
