/** What closed sections and the report tell: loaded after the first verdict, since most people only want that. */
export { DetailList } from "./detail-list.tsx";
export { EvidenceLines } from "./evidence-lines.tsx";
export { reportText } from "./report-text.ts";
