import type { Trace } from "../../check/report.ts";

/** Every detour of the check, said openly. */
export const traces = {
  "properties-one-by-one": "The mailbox refused to read the link in one request, so it was read piece by piece.",
  "occurrence-resolved": "Outlook named the series; this day of it was looked up by its date.",
  "found-by-sight": "Outlook did not say which appointment this is; the one in your calendar with the same subject and times was read.",
  "calendar-by-organizer": "Outlook did not tell whose calendar this is; it was told by the organizer.",
  "calendar-by-mailbox": "Outlook did not tell whose calendar this is; it was told by the mailbox that has the appointment.",
  "calendar-by-account": "Outlook did not tell whose calendar this is; it was told by the account that signed in.",
  "organization-name-from-configuration": "The organization was known by its id only; its name comes from the settings of this add-in.",
  "owner-not-asked": "Whether the owner of the calendar is a user of your organization was not asked.",
} satisfies Record<Trace, string>;
