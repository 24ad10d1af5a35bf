import type { UnknownReason } from "../../tracking/evidence.ts";
import type { Explanation, ReasonValues } from "../spoken-values.ts";

/** Who was asked; every name stands at the start of a sentence. */
export const reasons = {
  "no-item": () => ({
    what: "No appointment is open.",
    why: "There is nothing to check.",
    next: "Open an appointment, then check again.",
  }),
  "not-saved": () => ({
    what: "This appointment has not been saved yet.",
    why: "CRM can only know what has been saved.",
    next: "Save it first, then check again.",
  }),
  "no-item-id": () => ({
    what: "Outlook does not say which appointment this is.",
    why: "It does so with some shared calendars.",
    next: "Open the appointment from the owner's calendar in Outlook on the web, then check again.",
  }),
  "not-an-appointment": () => ({
    what: "This is not an appointment.",
    why: "Only appointments are checked here.",
    next: "Open an appointment, then check again.",
  }),
  "not-the-item-on-screen": () => ({
    what: "The mailbox answered with another appointment.",
    why: "Nothing may be concluded from it.",
    next: "Close the appointment, open it anew and check again.",
  }),
  "occurrence-not-resolved": () => ({
    what: "Which day of the series this is could not be told.",
    why: "Outlook named the whole series only.",
    next: "Open this day from the calendar, then check again.",
  }),
  "mailbox-not-set-up": () => ({
    what: "The mailbox cannot be read in this Outlook.",
    why: "This way of reaching it is not set up.",
    next: "Ask whoever looks after this add-in.",
  }),
  "no-sign-in": ({ who }) => ({
    what: `${who} does not accept your sign-in.`,
    why: "It may have expired.",
    next: "Sign in again.",
  }),
  "sign-in-refused": ({ who }) => ({
    what: `${who} could not be asked.`,
    why: "Signing in did not come to an end, or your company's rules do not allow it.",
    next: "Check again: you may be signed in by now. If not, sign in, or ask whoever looks after this add-in.",
  }),
  "sign-in-window-blocked": ({ who }) => ({
    what: `${who} could not be asked.`,
    why: "The window to sign in could not open: the browser blocked it, or another add-in's window is open.",
    next: "Allow pop-ups for Outlook, close such windows, then press Sign in.",
  }),
  "sign-in-window-closed": ({ who }) => ({
    what: `${who} could not be asked.`,
    why: "The window was closed before it could tell whether you signed in.",
    next: "If you signed in, press Check tracking status. If not, or if this stays, press Sign in.",
  }),
  "sign-in-needs-click": ({ who }) => ({
    what: `${who} has not been asked yet.`,
    why: "You have to sign in first.",
    next: "Press Sign in.",
  }),
  forbidden: ({ who }) => ({
    what: `${who} did not let you look.`,
    why: "You do not have the right to see this.",
    next: "Ask the owner of the calendar or whoever looks after CRM.",
  }),
  "other-mailbox": () => ({
    what: "Only the owner can check this appointment.",
    why: "With your company's own mail server, Outlook lets this pane look into your mailbox alone.",
    next: "Send the owner a check link.",
  }),
  "other-site": ({ who }) => ({
    what: `${who} was not asked.`,
    why: "It answers only pages that come from its own web site, and this pane comes from another.",
    next: "Ask whoever looks after this add-in.",
  }),
  "not-found": ({ who }) => ({
    what: `${who} does not have this appointment.`,
    why: "It is not there any more, or lies in a calendar that you may not open.",
    next: "Open it anew from the calendar, then check again.",
  }),
  "organization-not-found": ({ who }) => ({
    what: `${who} is not at its address.`,
    why: "It is set up wrongly, or the organization is gone.",
    next: "Ask whoever looks after this add-in.",
  }),
  throttled: ({ who, until }) => ({
    what: `${who} is too busy to answer.`,
    why: until === undefined ? "It asked to be left alone for a while." : `It asks not to be asked before ${until.time} on ${until.date}.`,
    next: until === undefined ? "Wait a minute or two, then check again." : `Check again after ${until.time}.`,
  }),
  unreachable: ({ who }) => ({
    what: `${who} did not answer.`,
    why: "There is no connection, or it broke.",
    next: "Look at your network connection, then check again.",
  }),
  "timed-out": ({ who }) => ({
    what: `${who} did not answer in time.`,
    why: "It may be slow or down.",
    next: "Check again in a while.",
  }),
  "unexpected-answer": ({ who }) => ({
    what: `${who} gave an answer that makes no sense.`,
    why: "It may be in trouble, or set up differently.",
    next: "Check again; if it stays so, send the report to whoever looks after this add-in.",
  }),
  "not-asked": ({ who }) => ({
    what: `${who} was not asked.`,
    why: "The check ended before it came to that.",
    next: "Check again.",
  }),
  stopped: () => ({
    what: "The check was stopped.",
    why: "You stopped it before anything was found out.",
    next: "Check again.",
  }),
  "no-global-object-id": () => ({
    what: "The appointment has no identity that CRM could know it by.",
    why: "The mailbox did not tell one.",
    next: "Save the appointment, then check again.",
  }),
  "id-too-long": () => ({
    what: "CRM cannot know this appointment.",
    why: "The id by which CRM would know it is longer than CRM can keep.",
    next: "Make the meeting anew in Outlook if it is to be tracked.",
  }),
  "mailbox-not-in-cloud": () => ({
    what: "The mailbox cannot be read this way.",
    why: "It is not in Microsoft's cloud, or has no licence there.",
    next: "Ask whoever looks after this add-in: it has to be set up for your company's own mail server.",
  }),
  incomplete: ({ who }) => ({
    what: `${who} gave only a part of the answer.`,
    why: "Its list broke off, or had no end.",
    next: "Check again; if it stays so, send the report to whoever looks after this add-in.",
  }),
  "series-or-day": () => ({
    what: "Outlook does not tell whether this is the whole series or one day of it.",
    why: "What holds for the one does not hold for the other.",
    next: "Open the day from the calendar in Outlook on the web, and check again.",
  }),
  "refused-by-rule": ({ who }) => ({
    what: `${who} refused it.`,
    why: "A rule there finds that such a record exists already.",
    next: "Ask whoever looks after CRM to look for that record, then check again.",
  }),
  "refused-by-plug-in": ({ who }) => ({
    what: `${who} refused it.`,
    why: "Your company's own extension of CRM does not allow it as it stands.",
    next: "Do what CRM says, or ask whoever looks after CRM; then check again.",
  }),
  "no-privilege": ({ who }) => ({
    what: `${who} did not allow it.`,
    why: "Your role there lacks a right that is needed.",
    next: "Ask whoever looks after CRM for that right, then check again.",
  }),
  "our-fault": () => ({
    what: "Something went wrong in the add-in: copy the report.",
    why: "It is a mistake of ours, not of yours.",
    next: "Send the report to whoever looks after this add-in, then check again.",
  }),
} satisfies Record<UnknownReason | "id-too-long", (values: ReasonValues) => Explanation>;
