import type { CalendarRow } from "../check/calendar/calendar-row.ts";
import type { CheckReport } from "../check/report.ts";

/** A row as a single check of it, which came later, judged it. */
export function judgedAnew(
  { organization: _, ...row }: CalendarRow,
  { judgement, evidence: { item }, appointmentOrganization }: CheckReport,
): CalendarRow {
  return {
    ...row,
    judgement,
    ...(item?.lastModifiedBy !== undefined && { lastModifiedBy: item.lastModifiedBy }),
    ...(item?.lastModifiedAt && { lastModifiedAt: item.lastModifiedAt }),
    ...(appointmentOrganization && { organization: appointmentOrganization }),
  };
}
