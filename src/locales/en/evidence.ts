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
          return "The appointment names no record: its link is there, but blank. Something was linked once.";
        case "unusable":
          return "The appointment names no record: its link is there, but is none that CRM writes.";
        default:
          return "The appointment names no record.";
      }
    },
    unknown: ({ why }) => ended("Whether the appointment names a record could not be read.", why),
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
          return "The appointment does not say that it is linked.";
      }
    },
    unknown: () => "The appointment does not say whether it is linked.",
  },
  organizer: {
    yes: ({ organizer }) => `${organizer ?? "Somebody else"} organizes it.`,
    no: () => "Nobody organizes it.",
    unknown: () => "Who organizes it, this Outlook does not tell.",
  },
  rights: {
    yes: () => "You may change appointments in this calendar.",
    no: () => "You may look at this calendar, and not change it.",
    unknown: () => "Whether you may change it, this Outlook does not tell.",
  },
  "record-exists": {
    yes: ({ organization }) => `That record is in ${organization ?? "CRM"}.`,
    no: ({ organization }) => `That record is not in ${organization ?? "CRM"}, or you are not allowed to see it.`,
    unknown: ({ why }) => ended("Whether that record is there could not be asked.", why),
  },
  "record-carries-this-id": {
    yes: () => "That record is of this appointment.",
    no: () => "That record is of another appointment.",
    unknown: () => "That record does not say which appointment it is of.",
  },
  "record-agrees": {
    yes: () => "It has the same start and subject, and is the calendar owner's.",
    no: () => "It differs from this appointment, or is not the calendar owner's.",
    unknown: () => "Whether it agrees with this appointment is not known.",
  },
  "same-organization": {
    yes: ({ organization }) => `The organization named for it is ${organization ?? "your organization"}, which you use.`,
    no: ({ organization, home, homeId }) =>
      `The organization named for it is ${home ?? unnamed(homeId)}, you use ${organization ?? "a different one"}.`,
    unknown: ({ home, homeId }) => `The organization named for it is ${home ?? unnamed(homeId)}; whether you use the same is not known.`,
  },
  "live-records-of-this-id": {
    yes: ({ count, organization }) =>
      `${organization ?? "CRM"} has ${count === 1 ? "one open record" : `${count} open records`} of this appointment.`,
    no: ({ organization }) => `${organization ?? "CRM"} has no open record of this appointment.`,
    unknown: ({ why }) => ended("Records of this appointment could not be looked for.", why),
  },
  "closed-records-of-this-id": {
    yes: ({ count, organization }) =>
      `${organization ?? "CRM"} has ${count === 1 ? "one closed record" : `${count} closed records`} of this appointment.`,
    no: ({ organization }) => `${organization ?? "CRM"} has no closed record of this appointment.`,
    unknown: ({ why }) => ended("Closed records of this appointment could not be looked for.", why),
  },
  "unclear-records": {
    yes: ({ count }) =>
      `Of ${count === 1 ? "one more record" : `${count} more records`} it is unclear whether ${count === 1 ? "it is" : "they are"} of this day.`,
    no: () => "There is no record of which the day is unclear.",
    unknown: () => "Whether there are records of unclear days is not known.",
  },
  "owner-is-user": {
    yes: ({ owner, organization }) => `${owner ?? "The owner of the calendar"} is a user of ${organization ?? "your organization"}.`,
    no: ({ owner, organization }) => `${owner ?? "The owner of the calendar"} is not a user of ${organization ?? "your organization"}.`,
    unknown: ({ owner, organization }) =>
      `Whether ${owner ?? "the owner of the calendar"} is a user of ${organization ?? "your organization"} is not known.`,
  },
  "safety-copy": {
    yes: ({ home, at }) =>
      `Your own safety copy saw it tracked${home === undefined ? "" : ` in ${home}`}${at === undefined ? "" : ` on ${at.date} at ${at.time}`}.`,
    no: () => "You have no safety copy of it, which means nothing by itself.",
    unknown: () => "Whether there is a safety copy is not known.",
  },
  "carried-copy": {
    yes: ({ at }) =>
      `The appointment carries a safety copy${at === undefined ? "" : ` of ${at.date} at ${at.time}`}. Whoever may edit the appointment may have written it.`,
    no: () => "The appointment carries no safety copy.",
    unknown: () => "Whether the appointment carries a safety copy is not known.",
  },
  "tracking-category": {
    yes: () => "It has the category of tracked appointments.",
    no: () => "It does not have the category of tracked appointments.",
    unknown: () => "Its categories could not be read.",
  },
  trace: {
    yes: () => "It bears traces of tracking.",
    no: () => "It bears no trace of tracking.",
    unknown: () => "Whether it bears traces of tracking could not be read.",
  },
} satisfies Record<EvidenceFact, Record<Says, (values: EvidenceWords) => string>>;

function unnamed(id: string | undefined): string {
  return id === undefined ? "another organization" : `an organization unknown here (${id})`;
}

function ended(sentence: string, why: string | undefined): string {
  return why === undefined ? sentence : `${sentence} ${why}`;
}

export const evidence = { signs, lines };
