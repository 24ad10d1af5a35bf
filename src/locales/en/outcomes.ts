import type { RefusalReason } from "../../check/action.ts";
import type { Explanation } from "../spoken-values.ts";

/** What an action brought home. Nothing here claims more than was read again afterwards. */
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
    aheadTitle: "A record is there already",
    ahead:
      "A request to track is still waiting. Writing the link onto the appointment takes that request back, so no second record is made.",
  },
  refused: {
    "judged-anew": () => ({
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
      next: "Reopen it in CRM, then check again.",
    }),
    "record-not-visible": ({ organization }) => ({
      what: "No record was made.",
      why: `${organization ?? "CRM"} has a record of this appointment already, and you are not allowed to see it.`,
      next: "Ask whoever looks after CRM to share it with you, then check again.",
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
  either: "CRM or the mailbox",
  said: "What was answered",
};

function minutesOf(minutes: number): string {
  const whole = Math.ceil(minutes);
  return whole <= 1 ? "a minute" : `${whole} minutes`;
}
