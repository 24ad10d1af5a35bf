/** What stands around the verdict: loaded right after it, since most people only want that. */
export { BlockedAction } from "./blocked-action.tsx";
export { CopyByHand } from "./copy-by-hand.tsx";
export { copyText } from "./copy-text.ts";
export { DetailList } from "./detail-list.tsx";
export { EvidenceLines } from "./evidence-lines.tsx";
export { OrganizationQuestion } from "./organization-question.tsx";
export { RecordList } from "./record-list.tsx";
export { reportText } from "./report-text.ts";
export { RiskBanner } from "./risk-banner.tsx";
export { SettingsSection } from "./settings-section.tsx";
export { TrackForm } from "./track-form.tsx";
