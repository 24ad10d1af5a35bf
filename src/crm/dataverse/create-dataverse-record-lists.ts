import { createServiceClient } from "../../http/service-client.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import type { RecordLists } from "../record-lists.ts";
import { answerQuestions } from "./answer-questions.ts";
import type { DataverseOptions } from "./create-dataverse-organization.ts";
import { findRecordsOfMany } from "./find-records-of-many.ts";

/** An organization's rows in lists; its tokens go only to its own root. `http` should have the limits for lists. */
export function createDataverseRecordLists({
  http,
  configuration: { url, version },
  access,
  timeSlice,
}: Omit<DataverseOptions, "signIn" | "tables"> & { readonly timeSlice: TimeSlice }): RecordLists {
  const client = createServiceClient({ http, root: new URL(`${url}/api/data/v${version}`), access });
  return {
    // Parsing a larger response would block the screen noticeably.
    mostAtOnce: 250,
    findRecordsOfMany: (queries, { signal }) => findRecordsOfMany(client, queries, { signal, timeSlice }),
    answerQuestionsOfMany: (questions, options) => answerQuestions(client, questions, { ...options, version }),
  };
}
