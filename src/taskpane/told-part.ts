/** What closed sections and the report tell: loaded after the first verdict, since most people only want that. */
export { CopyByHand } from "./copy-by-hand.tsx";
export { copyText } from "./copy-text.ts";
export { DetailList } from "./detail-list.tsx";
export { EvidenceLines } from "./evidence-lines.tsx";
export { reportText } from "./report-text.ts";
