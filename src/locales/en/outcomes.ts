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
    sync: { title: "The link is back", body: "CRM has linked the appointment to its record again. We checked, and it's right." },
    written: { title: "The link is written", body: "We checked the appointment again: it's linked to its record." },
    already: { title: "It was already linked", body: "There was nothing to do." },
  },
  tracked: { title: "It's tracked now", body: "There is one record, and the appointment is linked to it. We checked both." },
  picked: {
    title: "The link is written",
    body: "We checked the appointment again: it's linked to the record you chose. The others are unchanged.",
  },
  waiting: {
    title: "CRM hasn't linked it yet",
    body: ({ minutes }: { readonly minutes: number }) =>
      `The record was saved, and CRM links the appointment with its next sync, usually within ${minutesOf(minutes)}. You can wait for it, or have the link written onto the appointment now.`,
  },
  instead: {
    "request-pending": {
      title: "There is already a record",
      body: "A request to track it is still waiting. Writing the link onto the appointment withdraws that request, so that no second record is created.",
    },
    "day-of-series": {
      title: "CRM doesn't restore the link of a single day",
      body: "The record is a day of a series in CRM. The link can be written onto the appointment instead; nothing else changes.",
    },
    over: {
      title: "CRM doesn't restore links in the past",
      body: "CRM doesn't change appointments that are over. The link can be written onto the appointment instead; nothing else changes.",
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
          ? "The record regards nothing. There was nothing to do."
          : `The record regards ${name}. There was nothing to do.`,
    },
    set: ({ name }: { readonly name?: string }) =>
      name === undefined ? "We've taken away what the record regarded." : `We've set the record to regard ${name}.`,
    left: {
      "may-not-edit":
        "Only the record in CRM was changed: you may not edit this calendar. CRM's next sync has the appointment say so as well.",
      "type-code-not-known":
        "The appointment itself still says what it said before: CRM did not tell the number of that table. CRM's next sync has it say so as well.",
    },
    leftByFailure: "The appointment itself still says what it said before. CRM's next sync has it say so as well, or try again here.",
  },
  forgotten: {
    removed: { title: "The safety copy is forgotten", body: "The appointment was checked again without it." },
    ignored: {
      title: "The safety copy could not be removed",
      body: "This pane ignores it for as long as it stays open. The appointment was checked again without it.",
    },
  } satisfies Record<"removed" | "ignored", OutcomeText>,
  stateNotSet: {
    failed:
      "The record is there, but it's Open, and CRM may show the appointment as free. Check how it shows in Outlook, and ask your CRM administrator to set the record to Scheduled.",
    notKnown:
      "The record is Open, since the mailbox doesn't say how the appointment shows. After CRM's next sync, check that Outlook still shows it the way you want.",
  },
  ownersItem:
    "This is your copy of a shared calendar, so the owner's own appointment may not change with it. Ask the owner to check it in their calendar.",
  crmSays: ({ said }: { readonly said: string }) => `CRM says: ${said}`,
  refused: {
    "verdict-changed": () => ({
      what: "Nothing was written.",
      why: "When we checked again, the appointment had changed since this pane showed it.",
      next: "Look at the new result, then decide.",
    }),
    "identities-disagree": ({ organization }) => ({
      what: "Nothing was written.",
      why: `${organization ?? "CRM"} answered with a record or an organization other than the one we checked.`,
      next: "Check which organization your Outlook is connected to, then check again.",
    }),
    "doubt-not-confirmed": () => ({
      what: "No record was created.",
      why: "The question has changed since, or wasn't confirmed.",
      next: "Read it again, and confirm it if you want to create a record.",
    }),
    "record-closed": ({ organization }) => ({
      what: "No record was created.",
      why: `${organization ?? "CRM"} already has a record of this appointment, and it's closed.`,
      next: "Reopen it in CRM as Scheduled, then check again.",
    }),
    "record-not-visible": ({ organization }) => ({
      what: "No record was created.",
      why: `${organization ?? "CRM"} already has a record of this appointment, but you don't have permission to see it.`,
      next: "Ask its owner, or your CRM administrator, to share it with you, then check again.",
    }),
    "place-taken": ({ organization }) => ({
      what: "No record was created.",
      why: `The place for its record in ${organization ?? "CRM"} is taken by a record of another appointment.`,
      next: "Send the report to your CRM administrator.",
    }),
    "day-not-known": () => ({
      what: "No record was created.",
      why: "We couldn't tell which day of the series this is, so we couldn't find its record again.",
      next: "Open that day from the calendar in Outlook on the web, and check again.",
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
      what: "We gave up.",
      why: "Someone else kept changing the record or the appointment.",
      next: "Wait a minute, then try again. Trying again is safe.",
    }),
  } satisfies Record<RefusalReason, (values: { readonly organization?: string }) => Explanation>,
  failed: {
    title: {
      nothing: "That did not work",
      "not-known": "We don't know whether it worked",
      something: "It was started but not finished",
    },
    written: {
      nothing: "Nothing was written.",
      "not-known": "Something may have been written: an answer was lost.",
      something: "Part of it was written.",
    },
  },
  broken: "Something went wrong in the add-in: copy the report",
  stopped: {
    title: "Stopped",
    written: {
      nothing: "Nothing was written.",
      "not-known": "Something may have been written before it stopped.",
      something: "Part of it was written before it stopped.",
    },
  },
  again: {
    nothing: "You can try again.",
    "not-known": "Trying again is safe: there will be one record and one link.",
    something: "Trying again is safe: it picks up where it stopped.",
  },
  /** Only a write was refused, not reading. */
  mayNotChange: ({ who }: { readonly who: string }): Explanation => ({
    what: `${who} didn't let you change it.`,
    why: "You don't have permission.",
    next: "Ask the owner of the calendar, or your CRM administrator, for that permission, then check again.",
  }),
  either: "CRM or the mailbox",
  said: "What was answered",
};
