/** What goes by `$batch`, as one chunk: a single appointment whose record the list brought needs none of it. */
export { answerQuestions } from "./answer-questions.ts";
export { findRecordsOfSeries } from "./find-records-of-series.ts";
