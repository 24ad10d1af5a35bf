import type { RecordTable } from "./appointment-row.ts";

const partyColumns = "$select=_partyid_value,addressused";

/** What to expand for a record's parties. */
export const expandParties = {
  appointments: `appointment_activity_parties(${partyColumns})`,
  recurringappointmentmasters: `recurringappointmentmaster_activity_parties(${partyColumns})`,
} as const satisfies Record<RecordTable, string>;
