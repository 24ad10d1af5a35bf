/** Everything around the verdict, loaded right after it, or while it is waited for. */
export { Spinner } from "@fluentui/react-components";
export { BlockedAction } from "./actions/blocked-action.tsx";
export { TrackForm } from "./actions/track-form.tsx";
export { CopyByHand } from "./copy-by-hand.tsx";
export { ReportButtons } from "./details/report-buttons.tsx";
export { keepSendAlert } from "./send-alert/keep-send-alert.ts";
export { OrganizationQuestion } from "./settings/organization-question.tsx";
export { SettingsSection } from "./settings/settings-section.tsx";
export { Explanations } from "./verdict/explanations.tsx";
export { NoAppointment } from "./verdict/no-appointment.tsx";
export { RecordList } from "./verdict/record-list.tsx";
export { RiskBanner } from "./verdict/risk-banner.tsx";
