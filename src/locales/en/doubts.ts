import type { Doubt } from "../../tracking/judgement.ts";

/** What has to be read before a record may be made, or linked to. */
export const doubts = {
  "being-untracked": "CRM was asked to untrack this appointment more than an hour ago, and has not done so. It may have been meant.",
  "request-pending": "Outlook asked CRM to track this appointment more than an hour ago, and CRM has not answered. It may still do so.",
  "record-missing": "The appointment names a record that is not there: it was deleted, or you are not allowed to see it.",
  copied: "The appointment carries another appointment's link: it is a copy.",
  "unlinked-without-record":
    "The appointment was linked before, and its record cannot be found. The link may have been taken off on purpose.",
  "claimed-elsewhere": "The appointment says that it belongs to another organization. Whoever may edit it may have written that.",
  "lost-without-record": "The safety copy saw this appointment tracked, and its record cannot be found.",
  trace: "The appointment bears traces of tracking, and no record can be found.",
  invitation: "You are invited to this meeting. Its organizer may track it in CRM already, where you cannot see it.",
  "set-aside": "You said that none of the records found is this appointment's.",
} satisfies Record<Doubt, string>;
