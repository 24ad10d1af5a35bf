import type { ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import type { UnknownReason } from "../../tracking/evidence.ts";
import { NoAppointmentPicture } from "../pictures/pictures.tsx";

const nothingOpen: readonly UnknownReason[] = ["no-item", "not-saved", "not-an-appointment"];

/** Below a verdict that has nothing to go by; the words and the next step stand in the verdict itself. */
export function NoAppointment({ report }: { readonly report: CheckReport }): ReactElement | null {
  const { stamp } = report.evidence;
  return stamp.kind === "unknown" && nothingOpen.includes(stamp.why) ? <NoAppointmentPicture /> : null;
}
