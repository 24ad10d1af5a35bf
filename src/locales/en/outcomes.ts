import type { ActionOutcome, RefusalReason } from "../../check/action.ts";
import type { Explanation } from "../message-values.ts";
import { minutesOf } from "./minutes-of.ts";

type WhyInstead = Extract<ActionOutcome, { readonly kind: "write-instead" }>["why"];

interface OutcomeText {
  readonly title: string;
  readonly body: string;
}

/** Outcomes of actions. None claims more than was read back afterwards. */
export const outcomes = {
  linked: {
    sync: { title: "The link is back", body: "CRM has linked the appointment to its record again. It was read again and agrees." },
    written: { title: "The link is written", body: "The appointment was read again: it is linked to its record." },
    already: { title: "It was linked already", body: "Nothing had to be written." },
  },
  tracked: { title: "It is tracked now", body: "There is one record, and the appointment is linked to it. Both were read again." },
  picked: {
    title: "The link is written",
    body: "The appointment was read again: it is linked to the record that you chose. The others stand as they did.",
  },
  waiting: {
    title: "CRM has not linked it yet",
    body: ({ minutes }: { readonly minutes: number }) =>
      `The record was saved, and CRM links the appointment with its next synchronisation, usually within ${minutesOf(minutes)}. You can wait for it, or have the link written onto the appointment now.`,
  },
  instead: {
    "request-pending": {
      title: "A record is there already",
      body: "A request to track is still waiting. Writing the link onto the appointment takes that request back, so no second record is made.",
    },
    "day-of-series": {
      title: "CRM does not bring back the link of one day",
      body: "The record is a day of a series in CRM. The link can be written onto the appointment instead; nothing else changes.",
    },
    over: {
      title: "CRM does not bring back the link of what is over",
      body: "CRM changes nothing in appointments that are over. The link can be written onto the appointment instead; nothing else changes.",
    },
  } satisfies Record<WhyInstead, OutcomeText>,
  regarding: {
    changed: {
      title: "Regarding is changed",
      body: ({ name }: { readonly name?: string }) =>
        name === undefined
          ? "The record regards nothing any more. It was read again."
          : `The record now regards ${name}. It was read again.`,
    },
    already: {
      title: "It was so already",
      body: ({ name }: { readonly name?: string }) =>
        name === undefined
          ? "The record regards nothing. Nothing had to be written."
          : `The record regards ${name}. Nothing had to be written.`,
    },
    set: ({ name }: { readonly name?: string }) =>
      name === undefined ? "We've taken away what the record regarded." : `We've set the record to regard ${name}.`,
    left: {
      "may-not-edit":
        "Only the record in CRM was changed: you may not edit this calendar. CRM's next synchronisation has the appointment say so as well.",
      "type-code-not-known":
        "The appointment itself still says what it said before: CRM did not tell the number of that table. CRM's next synchronisation has it say so as well.",
    },
    leftByFailure:
      "The appointment itself still says what it said before. CRM's next synchronisation has it say so as well, or try again here.",
  },
  forgotten: {
    removed: { title: "The safety copy is forgotten", body: "The appointment was judged anew without it." },
    ignored: {
      title: "The safety copy could not be removed",
      body: "This pane passes it over as long as it is open. The appointment was judged anew without it.",
    },
  } satisfies Record<"removed" | "ignored", OutcomeText>,
  stateNotSet: {
    failed:
      "The record is there, but it is Open, and CRM may show the appointment as free. Look at how it shows in Outlook, and have whoever looks after CRM set the record to Scheduled.",
    notKnown:
      "The record is Open, since the mailbox does not say how the appointment shows. Look after CRM's next synchronisation whether Outlook still shows it as you want.",
  },
  ownersItem: "This is your copy of a shared calendar: the owner's own appointment may not follow. Ask the owner to check from there.",
  crmSays: ({ said }: { readonly said: string }) => `CRM says: ${said}`,
  refused: {
    "verdict-changed": () => ({
      what: "Nothing was written.",
      why: "Checked anew, the appointment is no longer as this pane showed it.",
      next: "Look at the new verdict, and decide by that.",
    }),
    "identities-disagree": ({ organization }) => ({
      what: "Nothing was written.",
      why: `The record or the organization that ${organization ?? "CRM"} answered with is not the one that was checked.`,
      next: "Check which organization your Outlook is connected to, then check again.",
    }),
    "doubt-not-confirmed": () => ({
      what: "No record was made.",
      why: "The doubt is another one by now, or was not confirmed.",
      next: "Read it anew, and confirm it if a record is to be made.",
    }),
    "record-closed": ({ organization }) => ({
      what: "No record was made.",
      why: `${organization ?? "CRM"} has a record of this appointment already, and it is closed.`,
      next: "Reopen it in CRM as Scheduled, then check again.",
    }),
    "record-not-visible": ({ organization }) => ({
      what: "No record was made.",
      why: `${organization ?? "CRM"} has a record of this appointment already, and you are not allowed to see it.`,
      next: "Ask its owner, or whoever looks after CRM, to share it with you, then check again.",
    }),
    "place-taken": ({ organization }) => ({
      what: "No record was made.",
      why: `Its place in ${organization ?? "CRM"} is taken by a record that names another appointment.`,
      next: "Send the report to whoever looks after CRM.",
    }),
    "day-not-known": () => ({
      what: "No record was made.",
      why: "Which day of the series this is could not be told, so a record of it could not be found again.",
      next: "Open the day from the calendar in Outlook on the web, and check again.",
    }),
    "edit-right-unknown": () => ({
      what: "Nothing was written.",
      why: "We couldn't tell whether you may edit this calendar.",
      next: "Open the appointment in Outlook on the web and check again, or ask the calendar's owner to change it.",
    }),
    "regarding-changed": () => ({
      what: "Your choice was not written over somebody else's.",
      why: "Meanwhile somebody else changed what the record regards.",
      next: "Look at what it regards now, and choose again if need be.",
    }),
    "changed-again-and-again": () => ({
      what: "It was given up.",
      why: "Somebody else kept changing the record or the appointment.",
      next: "Wait a minute, then try again. Trying again is safe.",
    }),
  } satisfies Record<RefusalReason, (values: { readonly organization?: string }) => Explanation>,
  failed: {
    title: {
      nothing: "That did not work",
      "not-known": "Whether it worked is not known",
      something: "That was begun, but not finished",
    },
    written: {
      nothing: "Nothing was written.",
      "not-known": "Something may have been written: an answer was lost.",
      something: "A part of it was written.",
    },
  },
  broken: "Something went wrong in the add-in: copy the report",
  stopped: {
    title: "Stopped",
    written: {
      nothing: "Nothing was written.",
      "not-known": "Something may have been written before it stopped.",
      something: "A part of it was written before it stopped.",
    },
  },
  again: {
    nothing: "You can try again.",
    "not-known": "Trying again is safe: it ends in one record and one link.",
    something: "Trying again is safe: it goes on where it ended.",
  },
  /** Only a write was refused, not reading. */
  mayNotChange: ({ who }: { readonly who: string }): Explanation => ({
    what: `${who} did not let you change it.`,
    why: "You do not have the right to.",
    next: "Ask the owner of the calendar, or whoever looks after CRM, for that right; then check again.",
  }),
  either: "CRM or the mailbox",
  said: "What was answered",
};
