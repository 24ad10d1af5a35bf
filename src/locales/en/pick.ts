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
  linkableTitle: "The record that it is tracked with",
  link: "Link this appointment to this record",
  none: "None of these",
  noneHint: "They are set aside while this pane is open, and it is judged without them. Nothing is written.",
  carries: {
    this: "Is of this appointment.",
    none: "Does not say which appointment it is of.",
    another: "Is of another appointment.",
    unclear: "Is of this meeting, but perhaps of another day of it.",
  } satisfies Record<Carries, string>,
  theirs: { own: "It is yours.", owner: "It is the calendar owner's." },
  notTheirs: {
    own: "It is not known to be yours: somebody else owns it.",
    owner: "It is not known to be the calendar owner's: somebody else owns it.",
  },
  agrees: ({ points }: { readonly points: readonly string[] }) => `The same: ${points.join(", ")}.`,
  differs: ({ points }: { readonly points: readonly string[] }) => `Differs: ${points.join(", ")}.`,
  notKnown: ({ points }: { readonly points: readonly string[] }) => `Not known: ${points.join(", ")}.`,
  points: { subject: "subject", start: "start", allDay: "all-day or not" } satisfies Record<Point, string>,
  linkedNow: "The appointment is linked to this one.",
  linkedAsItIs: "The appointment is linked to this one already. If that is right, there is nothing to do. If not, press None of these.",
  more: ({ shown }: { readonly shown: number }) => `Only ${shown} are shown. CRM has more: look there if the right one is not among them.`,
  confirm: {
    title: "Link the appointment to this record?",
    body: ({ whose }: { readonly whose: string }) =>
      `The link is written onto the appointment in ${whose}. Only the link changes: the records stay as they are, and nobody gets a message. Only a record that Track in CRM left unfinished gets the state that the appointment shows.`,
    own: ({ address }: { readonly address?: string }) => (address === undefined ? "your calendar" : `your calendar (${address})`),
    owner: ({ owner }: { readonly owner: string }) => `the calendar of ${owner}`,
    unknown: "this calendar",
    ownerOfRecord: ({ owner }: { readonly owner: string }) => `In CRM the record belongs to ${owner}.`,
    yes: "Link it",
    no: "Leave it as it is",
  },
  /** What to do with several records that carry the appointment. */
  others: {
    title: "What to do with the others",
    notOver: ({ from }: { readonly from?: string }) =>
      `Link the appointment to the one to keep, and carry over notes and regarding. Leave the others alone ${
        from === undefined ? "until the appointment is over" : `until ${from}`
      }: before, any change to them can cancel the meeting in Outlook, show it as free, or send a mail to everybody.`,
    then: ({ from }: { readonly from?: string }) =>
      `${from === undefined ? "Once it is over" : `From ${from} on`}, delete the others in CRM: then nothing of it reaches Outlook.`,
    untrack:
      "Or, since the appointment is linked to one that is yours and is to go: press Untrack in Outlook's CRM ribbon and choose to delete the record. Then check again, and link the appointment to the one to keep.",
    over: "The appointment is over: link it to the one to keep, then delete the others in CRM. Nothing of it reaches Outlook.",
    watch: ({ minutes }: { readonly minutes: number }) =>
      `After CRM's next synchronisation, usually within ${minutesOf(minutes)}, this pane looks whether the link has stayed where you put it.`,
  },
};

/** What CRM would change in Outlook, field by field. */
export const comparison = {
  title: "CRM's values will come to Outlook",
  body: "To restore the link, CRM saves the record, and what it has there may replace what the appointment shows. These differ:",
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
  advice: "If Outlook is right, write the link onto the appointment: then nothing but the link changes here.",
  restoreAnyway: "Restore link anyway",
  notNow: "Not now",
};

/** *Forget the safety copy*. */
export const forget = {
  name: "Forget the safety copy",
  why: {
    "own-copy": "What this pane says rests on the safety copy of the link that it keeps for you.",
    "carried-copy":
      "What this pane says rests on the safety copy that the appointment carries. Whoever may edit the appointment may have written it.",
  },
  confirm: {
    title: "Forget the safety copy?",
    body: {
      "own-copy":
        "It is taken out of your mailbox settings, this one alone, and the appointment is judged without it. It cannot be brought back.",
      "carried-copy": "It is taken off the appointment, alone, and the appointment is judged without it. It cannot be brought back.",
    },
    yes: "Forget it",
    no: "Keep it",
  },
};

/** A delegate at risk asks for read-only sharing. */
export const askReadOnly = {
  ask: ({ name }: { readonly name: string }) => `Ask ${name} to share read-only`,
  hint: ({ owner }: { readonly owner: string }) => `Opens a mail to ${owner}, filled in. It goes out only when you press Send.`,
  opened: ({ owner }: { readonly owner: string }) => `The mail to ${owner} is open. Nothing goes out before you press Send.`,
  failed: ({ owner }: { readonly owner: string }) => `No mail could be opened. Ask ${owner} to let you only read the calendar.`,
  mail: {
    subject: "Could you share your calendar with me read-only?",
    greeting: ({ name }: { readonly name: string }) => `Hello ${name},`,
    ask: ({ viewers, owners }: { readonly viewers?: string; readonly owners?: string }) =>
      `I may edit your calendar, and my Outlook is connected to ${viewers ?? "a CRM organization"}${
        owners === undefined ? "" : `, while your appointments are tracked in ${owners}`
      }. With that, my Outlook can remove the links of your appointments to CRM without my noticing.`,
    please: "Could you let me only read it? In Outlook:",
    steps: ["Open the sharing permissions of your calendar.", "Find my name, and choose “Can view all details” instead of “Can edit”."],
    alternative: "If I have to edit your calendar, my Outlook needs the same CRM organization as yours: whoever looks after CRM can tell.",
  },
};
