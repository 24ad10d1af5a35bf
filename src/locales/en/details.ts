import type { JournalEntry } from "../../check/action.ts";
import type { Trace } from "../../check/report.ts";
import type { CrmRoute, MailboxRoute, SignInMethod, ChosenRoute, RouteRefusal } from "../../check/routes.ts";
import type { Doubt } from "../../tracking/judgement.ts";

type RouteName = ChosenRoute<MailboxRoute | CrmRoute>["refused"][number]["what"];

/** Labels under Details and in the report: the only place for technical terms. */
export const details = {
  labels: {
    yourOrganization: "Your organization",
    appointmentOrganization: "Appointment's organization",
    organizationId: "Organization id",
    homeId: "Its organization id",
    recordId: "Record id (activityid)",
    stampedRecordId: "Linked record (crmid)",
    linkState: "Link state (crmLinkState)",
    appointmentId: "Appointment id (GlobalObjectId)",
    calendar: "Calendar",
    rights: "Your rights",
    lastChange: "Appointment last changed",
    safetyCopy: "Safety copy",
    carriedCopy: "Safety copy on the appointment",
    sight: "You see everybody's records there",
    row: "Rule that decided",
    mailboxRoute: "Way to the mailbox",
    crmRoute: "Way to CRM",
    detours: "Detours of this check",
    unanswered: "What could not be known",
  },
  routes: {
    graph: "Exchange Online (Microsoft Graph)",
    ews: "Exchange on-premises (EWS)",
    "web-api": "Web API",
    "organization-data": "CRM 2013 (OrganizationData.svc)",
    "nested-sign-in": "Sign-in by Outlook",
    none: "None",
  } satisfies Record<RouteName | "none", string>,
  signIns: {
    nested: "Outlook signs in",
    dialog: "you sign in, in a dialog",
    windows: "Windows signs in",
    outlook: "Outlook asks for you",
  } satisfies Record<SignInMethod, string>,
  routeRefusals: {
    "mailbox-on-premises": "the mailbox is not in the cloud",
    "mailbox-online": "Exchange Online has closed it to add-ins",
    "not-offered": "this Outlook does not offer it",
    "no-sign-in": "nobody can sign in from here",
    "other-site": "CRM answers pages of its own site alone",
  } satisfies Record<RouteRefusal, string>,
  routeTaken: ({ way, signIn }: { readonly way: string; readonly signIn?: string | undefined }) =>
    `${[way, signIn].filter(Boolean).join(": ")}.`,
  routeRefused: ({ way, refusal }: { readonly way: string; readonly refusal: string }) => `Not ${way}: ${refusal}.`,
  calendars: { own: "Your own", unknown: "Not known" },
  rights: { own: "Owner", yes: "May edit", no: "May only read", unknown: "Not known" },
  organizations: {
    "not-set-up": "Not chosen",
    "no-crm": "No CRM in this Outlook",
    unreachable: ({ name }: { readonly name: string }) => `${name} (did not answer)`,
  },
  namedBy: { stamp: "named by the appointment", "own-copy": "named by your safety copy", configuration: "the only one set up" },
  unknownHere: "an organization that isn't set up here",
  carried: "on the appointment",
  fields: { absent: "Not there", blank: "There, but blank", unusable: "There, but not usable" },
  sight: { yes: "Yes", no: "No, or not asked" },
  notKnown: "Not known",
  journal: {
    title: "Done from here",
    did: {
      "record-touched": "Record saved as it is",
      "record-created": "Record made",
      "state-set": "Record set to show as the appointment does",
      "record-updated": "Record updated from the appointment",
      "link-written": "Link written",
      "regarding-changed": "Regarding changed in CRM",
      "regarding-written": "Regarding written onto the appointment",
      "sharing-changed": "Sharing changed to read-only",
      "sharing-restored": "Sharing changed back",
    } satisfies Record<JournalEntry["did"], string>,
    results: { done: "done", "not-known": "not known", failed: "failed" } satisfies Record<JournalEntry["result"], string>,
    changedBefore: "Last changed before:",
  },
  copyShort: "Copy",
  copied: "Copied",
  copy: ({ label }: { readonly label: string }) => `Copy: ${label}`,
};

/** Used only on the card of a record. */
export const card = {
  noSubject: "No subject",
  allDay: ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
    `${[from, to].filter(Boolean).join(" to ")}, all day`,
};

/** Doubts that have to be confirmed before a record may be created or linked. */
export const doubts = {
  "being-untracked": "CRM was asked to untrack this appointment more than an hour ago, but hasn't done so. Someone may have meant it.",
  "request-pending": "Outlook asked CRM to track this appointment more than an hour ago, and CRM hasn't responded. It may still do so.",
  "record-missing": "The appointment names a record that isn't there: it was deleted, or you don't have permission to see it.",
  copied: "The appointment has another appointment's link: it's a copy.",
  "unlinked-without-record": "The appointment was linked before, and no record of it was found. The link may have been removed on purpose.",
  "claimed-elsewhere": "The appointment says that it belongs to another organization. Anyone who can edit it could have written that.",
  "lost-without-record": "The safety copy shows that this appointment was tracked, but no record of it was found.",
  trace: "There are signs that this appointment was tracked, but no record can be found.",
  invitation: "You are invited to this meeting. The organizer may already track it in CRM, where you can't see it.",
  "set-aside": "You said that none of the records we found belongs to this appointment.",
} satisfies Record<Doubt, string>;

/** Fallbacks that the check has taken. */
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
