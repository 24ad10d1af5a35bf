import type { Carries } from "../../tracking/judgement.ts";
import type { Difference } from "../../tracking/compare-values.ts";
import type { ShowAs } from "../../tracking/evidence.ts";
import { minutesOf } from "./minutes-of.ts";

interface Sides {
  readonly appointment: string;
  readonly record: string;
}

type Point = "subject" | "start" | "allDay";

/** Candidates to pick from, and what to do with the others. */
export const pick = {
  title: { one: "A record that may belong to this appointment", many: "Records that may belong to this appointment" },
  linkableTitle: "The record it is tracked with",
  link: "Link this appointment to this record",
  none: "None of these",
  noneHint: "They are ignored while this pane is open, and we check again without them. Nothing is written.",
  carries: {
    this: "Belongs to this appointment.",
    none: "Doesn't say which appointment it belongs to.",
    another: "Belongs to another appointment.",
    unclear: "Belongs to this meeting, but maybe to another day of it.",
  } satisfies Record<Carries, string>,
  theirs: { own: "It is yours.", owner: "It belongs to the calendar's owner." },
  notTheirs: {
    own: "It doesn't seem to be yours: someone else owns it.",
    owner: "It doesn't seem to belong to the calendar's owner: someone else owns it.",
  },
  agrees: ({ points }: { readonly points: readonly string[] }) => `The same: ${points.join(", ")}.`,
  differs: ({ points }: { readonly points: readonly string[] }) => `Differs: ${points.join(", ")}.`,
  notKnown: ({ points }: { readonly points: readonly string[] }) => `Not known: ${points.join(", ")}.`,
  points: { subject: "subject", start: "start", allDay: "all-day or not" } satisfies Record<Point, string>,
  linkedNow: "The appointment is linked to this one.",
  linkedAsItIs: "The appointment is already linked to this one. If that's right, there is nothing to do. If not, press None of these.",
  more: ({ shown }: { readonly shown: number }) => `Only ${shown} are shown. CRM has more: look there if the right one isn't among them.`,
  confirm: {
    title: "Link the appointment to this record?",
    body: ({ whose }: { readonly whose: string }) =>
      `The link is written onto the appointment in ${whose}. Only the link changes: the records stay as they are, and nobody is notified. The one exception is a record that Track in CRM left unfinished: its state is set to match the appointment.`,
    own: ({ address }: { readonly address?: string }) => (address === undefined ? "your calendar" : `your calendar (${address})`),
    owner: ({ owner }: { readonly owner: string }) => `the calendar of ${owner}`,
    unknown: "this calendar",
    ownerOfRecord: ({ owner }: { readonly owner: string }) => `In CRM, the record belongs to ${owner}.`,
    yes: "Link it",
    no: "Leave it as it is",
  },
  /** What to do with several records that carry the appointment. */
  others: {
    title: "What to do with the others",
    notOver: ({ from }: { readonly from?: string }) =>
      `Link the appointment to the one you want to keep, and copy over notes and regarding. Leave the others alone ${
        from === undefined ? "until the appointment is over" : `until ${from}`
      }: until then, any change to them can cancel the meeting in Outlook, show it as free, or email everyone.`,
    then: ({ from }: { readonly from?: string }) =>
      `${from === undefined ? "Once it is over" : `From ${from} on`}, delete the others in CRM. By then, that no longer affects Outlook.`,
    untrack:
      "Or, if the appointment is linked to the one you don't want, and that record is yours: press Untrack in Outlook's CRM ribbon and choose to delete the record. Then check again, and link the appointment to the one you want to keep.",
    over: "The appointment is over: link it to the one you want to keep, then delete the others in CRM. That no longer affects Outlook.",
    watch: ({ minutes }: { readonly minutes: number }) =>
      `After CRM's next sync, usually within ${minutesOf(minutes)}, this pane checks whether the link is still where you put it.`,
  },
};

/** What CRM would change in Outlook, field by field. */
export const comparison = {
  title: "Outlook will take over CRM's values",
  body: "Restoring the link saves the record in CRM, and CRM's values may replace what the appointment shows. These differ:",
  sides: { appointment: "In Outlook", record: "In CRM" } satisfies Record<keyof Sides, string>,
  points: {
    subject: "Subject",
    location: "Place",
    start: "Start",
    end: "End",
    "all-day": "All day",
    "show-as": "Shows as",
  } satisfies Record<Difference["point"], string>,
  showAs: {
    free: "Free",
    tentative: "Tentative",
    busy: "Busy",
    oof: "Out of office",
    workingElsewhere: "Working elsewhere",
  } satisfies Record<ShowAs, string>,
  yes: "Yes",
  no: "No",
  nothing: "Nothing",
  advice: "If Outlook is right, write the link onto the appointment instead: then only the link changes.",
  restoreAnyway: "Restore link anyway",
  notNow: "Not now",
};

/** *Forget the safety copy*. */
export const forget = {
  name: "Forget the safety copy",
  why: {
    "own-copy": "This result is based on the safety copy of the link that this pane keeps for you.",
    "carried-copy": "This result is based on the appointment's own safety copy. Anyone who can edit the appointment could have written it.",
  },
  confirm: {
    title: "Forget the safety copy?",
    body: {
      "own-copy":
        "Only this copy is removed from your mailbox settings, and the appointment is checked again without it. This can't be undone.",
      "carried-copy": "Only this copy is removed from the appointment, which is then checked again without it. This can't be undone.",
    },
    yes: "Forget it",
    no: "Keep it",
  },
};

/** A delegate at risk asks for read-only sharing. */
export const askReadOnly = {
  ask: ({ name }: { readonly name: string }) => `Ask ${name} to share read-only`,
  hint: ({ owner }: { readonly owner: string }) => `Opens an email to ${owner}, already filled in. Nothing is sent until you press Send.`,
  opened: ({ owner }: { readonly owner: string }) => `Your email to ${owner} is open. Nothing is sent until you press Send.`,
  failed: ({ owner }: { readonly owner: string }) => `We couldn't open an email. Ask ${owner} to share the calendar with you read-only.`,
  mail: {
    subject: "Could you share your calendar with me read-only?",
    greeting: ({ name }: { readonly name: string }) => `Hello ${name},`,
    ask: ({ viewers, owners }: { readonly viewers?: string; readonly owners?: string }) =>
      `I can edit your calendar, and my Outlook is connected to ${viewers ?? "a CRM organization"}${
        owners === undefined ? "" : `, while your appointments are tracked in ${owners}`
      }. Because of that, my Outlook can remove the CRM links of your appointments without me noticing.`,
    please: "Could you let me only view it? In Outlook:",
    steps: ["Open the sharing permissions of your calendar.", "Find my name, and choose “Can view all details” instead of “Can edit”."],
    alternative:
      "If I need to edit your calendar, my Outlook has to use the same CRM organization as yours: our CRM administrator can help.",
  },
};
