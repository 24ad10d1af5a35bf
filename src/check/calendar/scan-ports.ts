import type { CrmOrganization } from "../../crm/crm-organization.ts";
import type { RecordLists } from "../../crm/record-lists.ts";
import type { Clock } from "../../http/clock.ts";
import type { TimeSlice } from "../../http/time-slice.ts";
import type { CalendarReader } from "../../mailbox/calendar-reader.ts";
import type { SafetyCopyStore } from "../../outlook/safety-copy-store.ts";
import type { OrganizationDirectory } from "../../tracking/evidence.ts";

export interface CalendarScanPorts {
  readonly calendarReader: CalendarReader;
  /** Absent: this person has not chosen an organization yet. */
  readonly crm?: { readonly organization: CrmOrganization; readonly lists: RecordLists };
  /** "no-crm": the person said that their Outlook has no CRM client. */
  readonly crmClient?: "no-crm";
  readonly copies: Pick<SafetyCopyStore, "findOwn">;
  readonly directory: OrganizationDirectory;
  /** From config.json. */
  readonly syncMinutes: number;
  readonly clock: Pick<Clock, "now" | "sleep">;
  readonly timeSlice: TimeSlice;
}
