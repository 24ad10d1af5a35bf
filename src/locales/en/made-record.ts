import type { TrackQuestion } from "../../check/action.ts";
import type { LeftOut } from "../../tracking/record-content.ts";

interface Named {
  readonly names: string;
  readonly count: number;
}

/** What a new record does not hold of its appointment, and whose it is. */
export const made = {
  leftOut: {
    private: "Only the time was taken along, since the appointment is private.",
    "subject-end": "CRM keeps 200 characters of a subject: its end was left out.",
    "location-end": "CRM keeps 200 characters of a place: its end was left out.",
    "text-end": "The text is very long: its end was left out.",
    "people-not-listed": "Outlook may not have listed everybody: look in CRM whether people are missing.",
    rooms: ({ names, count }: Named) =>
      `${count === 1 ? "The room" : "The rooms"} ${names} ${count === 1 ? "is" : "are"} not among the people.`,
    "people-without-address": ({ names }: Named) => `Left out, since Outlook gives no address: ${names}.`,
    "people-unknown-to-crm": ({ names }: Named) => `Left out, since CRM does not know them and keeps no strangers: ${names}.`,
  } satisfies Record<LeftOut["what"], string | ((values: Named) => string)>,
  andMore: ({ names, more }: { readonly names: string; readonly more: number }) => `${names} and ${more} more`,
  owner: {
    "calendars-owner": ({ owner }: { readonly owner: string }) => `In CRM it belongs to ${owner}, as the calendar does.`,
    viewer: ({ owner }: { readonly owner: string }) =>
      `In CRM it belongs to you: it could not be given to ${owner}. Somebody who may assign records can do that in CRM.`,
  },
};

/** What the person decides before a record is made. */
export const questions = {
  privacy: {
    title: "This appointment is private",
    body: "A record in CRM can be read by colleagues. Without your word it gets the time and the subject “Private appointment”, and nothing else.",
  },
  people: {
    title: "CRM knows some of these people more than once",
    body: "Choose who is meant. Nothing has been written yet.",
  },
} satisfies Record<TrackQuestion["about"], { readonly title: string; readonly body: string }>;

/** The choices below each question. */
export const answers = {
  takePrivate: "Take subject, place and people along all the same",
  privacyNotKnown: "Outlook does not say whether it is private, so it is treated as if it were.",
  mayComeBack: "Where CRM synchronises appointments, it may bring what the record says to Outlook.",
  nobody: "None of them: only the address",
  notEnabled: "not active",
  tables: { systemuser: "user", contact: "contact", account: "account", lead: "lead" },
};

/** *Who is in CRM?* */
export const people = {
  asking: "Looking up the people in CRM…",
  failed: "The people could not be looked up.",
  who: "CRM or the mailbox",
  found: ({ known, count }: { readonly known: number; readonly count: number }) =>
    count === 0 ? "Nobody is invited." : `CRM knows ${known} of ${count}. The others stay as an address.`,
  isPrivate: "The appointment is private: you are asked before anybody is taken along.",
  nobody: "not in CRM, stays as an address",
  group: "a group, stays as an address",
  roles: { organizer: "organizer", required: "required", optional: "optional" },
};

/** After CRM refused a record. */
export const refusal = {
  alike: ({ count }: { readonly count: number }) =>
    count === 1 ? "CRM has this record of the same time and subject:" : "CRM has these records of the same time and subject:",
  openInCrm: "Open in CRM",
  formHint: "You can finish it in CRM's own form, where subject, time and place are filled in. Save it there, come back, and check again.",
  form: "Finish it in CRM",
};
