/** Everything that uses `$batch`, as one chunk; a single appointment whose record is in the list needs none of it. */
export { answerQuestions } from "./answer-questions.ts";
export { findRecordsOfSeries } from "./find-records-of-many.ts";
