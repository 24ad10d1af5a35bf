/**
 * A mail to the calendar's owner asking to share it read-only, filled in but not sent. Recipient and facts only; the pane adds
 * the words.
 */
import type { AppointmentItem, Person } from "../tracking/evidence.ts";
import type { CheckReport } from "./report.ts";

export interface ReadOnlyRequest {
  readonly to: Person;
  readonly appointment?: Pick<AppointmentItem, "subject" | "start" | "end" | "allDay" | "timeZone">;
  /** Names as the organizations themselves or config.json give them; absent if neither does. */
  readonly viewers?: string;
  readonly owners?: string;
}

/** Undefined unless a delegate puts the link at risk. */
export function findReadOnlyRequest({ judgement, evidence, appointmentOrganization }: CheckReport): ReadOnlyRequest | undefined {
  const { calendar, item, organization } = evidence;
  if (judgement.risk !== "at-risk" || calendar.kind !== "delegate") return undefined;
  const viewers = organization.kind === "connected" || organization.kind === "unreachable" ? organization.name : undefined;
  const owners = appointmentOrganization?.name;
  const appointment = item && {
    subject: item.subject,
    start: item.start,
    end: item.end,
    allDay: item.allDay,
    ...(item.timeZone !== undefined && { timeZone: item.timeZone }),
  };
  return {
    to: calendar.owner,
    ...(appointment && { appointment }),
    ...(viewers !== undefined && { viewers }),
    ...(owners !== undefined && owners !== viewers && { owners }),
  };
}
