import type { EvidenceFact, EvidenceLine } from "../../tracking/evidence-list.ts";
import type { EvidenceWords } from "../message-values.ts";

type Says = EvidenceLine["says"];

/** The icon in words, for screen readers. Not "yes" or "no", which would read as an answer to the sentence that follows. */
const signs = { yes: "Tick:", no: "Cross:", unknown: "Question mark:" } satisfies Record<Says, string>;

const lines = {
  "stamp-names-record": {
    yes: () => "The appointment names a record in CRM.",
    no: ({ field }) => {
      switch (field) {
        case "blank":
          return "The appointment names no record: its link is there but empty. It was linked once.";
        case "unusable":
          return "The appointment names no record: it has a link, but not one that CRM writes.";
        default:
          return "The appointment names no record.";
      }
    },
    unknown: ({ why }) => ended("We couldn't read whether the appointment names a record.", why),
  },
  "stamp-says-linked": {
    yes: () => "The appointment says that it is linked.",
    no: ({ linkState }) => {
      switch (linkState) {
        case 0:
          return "The appointment says that it is not linked.";
        case 1:
          return "The appointment asks to be tracked.";
        case 3:
        case 4:
          return "The appointment asks to be untracked.";
        default:
          return "The appointment doesn't say that it is linked.";
      }
    },
    unknown: () => "The appointment doesn't say whether it is linked.",
  },
  organizer: {
    yes: ({ organizer }) => `${organizer ?? "Somebody else"} organizes it.`,
    no: () => "Nobody organizes it.",
    unknown: () => "This version of Outlook doesn't say who organizes it.",
  },
  rights: {
    yes: () => "You can change appointments in this calendar.",
    no: () => "You can view this calendar but not change it.",
    unknown: () => "This version of Outlook doesn't say whether you can change it.",
  },
  "record-exists": {
    yes: ({ organization }) => `That record is in ${organization ?? "CRM"}.`,
    no: ({ organization }) => `That record is not in ${organization ?? "CRM"}, or you don't have permission to see it.`,
    unknown: ({ why }) => ended("We couldn't ask whether that record exists.", why),
  },
  "record-carries-this-id": {
    yes: () => "That record belongs to this appointment.",
    no: () => "That record belongs to another appointment.",
    unknown: () => "That record doesn't say which appointment it belongs to.",
  },
  "record-agrees": {
    yes: () => "It has the same start and subject, and belongs to the calendar's owner.",
    no: () => "It differs from this appointment, or doesn't belong to the calendar's owner.",
    unknown: () => "We don't know whether it matches this appointment.",
  },
  "same-organization": {
    yes: ({ organization }) => `Its organization is ${organization ?? "your organization"}, the one you use.`,
    no: ({ organization, home, homeId }) =>
      `Its organization is ${home ?? unnamed(homeId)}, but you use ${organization ?? "a different one"}.`,
    unknown: ({ home, homeId }) => `Its organization is ${home ?? unnamed(homeId)}; we don't know whether you use the same one.`,
  },
  "live-records-of-this-id": {
    yes: ({ count, organization }) =>
      `${organization ?? "CRM"} has ${count === 1 ? "one open record" : `${count} open records`} of this appointment.`,
    no: ({ organization }) => `${organization ?? "CRM"} has no open record of this appointment.`,
    unknown: ({ why }) => ended("We couldn't look for records of this appointment.", why),
  },
  "closed-records-of-this-id": {
    yes: ({ count, organization }) =>
      `${organization ?? "CRM"} has ${count === 1 ? "one closed record" : `${count} closed records`} of this appointment.`,
    no: ({ organization }) => `${organization ?? "CRM"} has no closed record of this appointment.`,
    unknown: ({ why }) => ended("We couldn't look for closed records of this appointment.", why),
  },
  "unclear-records": {
    yes: ({ count }) => `${count === 1 ? "One more record" : `${count} more records`} may belong to this day, or to another one.`,
    no: () => "There is no record whose day is unclear.",
    unknown: () => "We don't know whether there are records whose day is unclear.",
  },
  "owner-is-user": {
    yes: ({ owner, organization }) => `${owner ?? "The owner of the calendar"} is a user of ${organization ?? "your organization"}.`,
    no: ({ owner, organization }) => `${owner ?? "The owner of the calendar"} is not a user of ${organization ?? "your organization"}.`,
    unknown: ({ owner, organization }) =>
      `Whether ${owner ?? "the owner of the calendar"} is a user of ${organization ?? "your organization"} is not known.`,
  },
  "safety-copy": {
    yes: ({ home, at }) =>
      `Your own safety copy shows that it was tracked${home === undefined ? "" : ` in ${home}`}${at === undefined ? "" : ` on ${at.date} at ${at.time}`}.`,
    no: () => "You have no safety copy of it. That alone means nothing.",
    unknown: () => "We don't know whether there is a safety copy.",
  },
  "carried-copy": {
    yes: ({ at }) =>
      `The appointment has a safety copy of its own${at === undefined ? "" : ` of ${at.date} at ${at.time}`}. Anyone who can edit the appointment could have written it.`,
    no: () => "The appointment has no safety copy of its own.",
    unknown: () => "We don't know whether the appointment has a safety copy of its own.",
  },
  "tracking-category": {
    yes: () => "It has the category for tracked appointments.",
    no: () => "It doesn't have the category for tracked appointments.",
    unknown: () => "Its categories could not be read.",
  },
  trace: {
    yes: () => "There are signs that it was tracked.",
    no: () => "There is no sign that it was ever tracked.",
    unknown: () => "We couldn't read whether it was ever tracked.",
  },
} satisfies Record<EvidenceFact, Record<Says, (values: EvidenceWords) => string>>;

function unnamed(id: string | undefined): string {
  return id === undefined ? "another organization" : `an organization that isn't set up here (${id})`;
}

function ended(sentence: string, why: string | undefined): string {
  return why === undefined ? sentence : `${sentence} ${why}`;
}

export const evidence = { signs, lines };
