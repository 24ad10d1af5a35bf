import type { ReasonAdvice, ReasonName, ReasonValues } from "../message-values.ts";

/** Why something could not be known, and what to do about it. */
export const advice = {
  "no-item": () => ({
    why: "There is nothing to check.",
    next: "Open an appointment, then check again.",
  }),
  "not-saved": () => ({
    why: "CRM can only know what has been saved.",
    next: "Save it first, then check again.",
  }),
  "no-item-id": () => ({
    why: "It does so with some shared calendars.",
    next: "Open the appointment from the owner's calendar in Outlook on the web, then check again.",
  }),
  "not-an-appointment": () => ({
    why: "Only appointments are checked here.",
    next: "Open an appointment, then check again.",
  }),
  "not-the-item-on-screen": () => ({
    why: "Nothing may be concluded from it.",
    next: "Close the appointment, open it anew and check again.",
  }),
  "occurrence-not-resolved": () => ({
    why: "Outlook named the whole series only.",
    next: "Open this day from the calendar, then check again.",
  }),
  "mailbox-not-set-up": () => ({
    why: "This way of reaching it is not set up.",
    next: "Ask whoever looks after this add-in.",
  }),
  "no-sign-in": () => ({
    why: "It may have expired.",
    next: "Sign in again.",
  }),
  "sign-in-refused": () => ({
    why: "Signing in did not come to an end, or your company's rules do not allow it.",
    next: "Check again: you may be signed in by now. If not, sign in, or ask whoever looks after this add-in.",
  }),
  "sign-in-window-blocked": () => ({
    why: "The window to sign in could not open: the browser blocked it, or another add-in's window is open.",
    next: "Allow pop-ups for Outlook, close such windows, then press Sign in.",
  }),
  "sign-in-window-closed": () => ({
    why: "The window was closed before it could tell whether you signed in.",
    next: "If you signed in, press Check tracking status. If not, or if this stays, press Sign in.",
  }),
  "sign-in-needs-click": () => ({
    why: "You have to sign in first.",
    next: "Press Sign in.",
  }),
  forbidden: () => ({
    why: "You do not have the right to see this.",
    next: "Ask the owner of the calendar or whoever looks after CRM.",
  }),
  "other-mailbox": () => ({
    why: "With your company's own mail server, Outlook lets this pane look into your mailbox alone.",
    next: "Send the owner a check link.",
  }),
  "other-site": () => ({
    why: "It answers only pages that come from its own web site, and this pane comes from another.",
    next: "Ask whoever looks after this add-in.",
  }),
  "not-found": () => ({
    why: "It is not there any more, or lies in a calendar that you may not open.",
    next: "Open it anew from the calendar, then check again.",
  }),
  "organization-not-found": () => ({
    why: "It is set up wrongly, or the organization is gone.",
    next: "Ask whoever looks after this add-in.",
  }),
  throttled: ({ until }) => ({
    why: until === undefined ? "It asked to be left alone for a while." : `It asks not to be asked before ${until.time} on ${until.date}.`,
    next: until === undefined ? "Wait a minute or two, then check again." : `Check again after ${until.time}.`,
  }),
  unreachable: () => ({
    why: "There is no connection, or it broke.",
    next: "Look at your network connection, then check again.",
  }),
  "timed-out": () => ({
    why: "It may be slow or down.",
    next: "Check again in a while.",
  }),
  "unexpected-answer": () => ({
    why: "It may be in trouble, or set up differently.",
    next: "Check again; if it stays so, send the report to whoever looks after this add-in.",
  }),
  "not-asked": () => ({
    why: "The check ended before it came to that.",
    next: "Check again.",
  }),
  stopped: () => ({
    why: "You stopped it before anything was found out.",
    next: "Check again.",
  }),
  "no-global-object-id": () => ({
    why: "The mailbox did not tell one.",
    next: "Save the appointment, then check again.",
  }),
  "id-too-long": () => ({
    why: "The id by which CRM would know it is longer than CRM can keep.",
    next: "Make the meeting anew in Outlook if it is to be tracked.",
  }),
  "mailbox-not-in-cloud": () => ({
    why: "It is not in Microsoft's cloud, or has no licence there.",
    next: "Ask whoever looks after this add-in: it has to be set up for your company's own mail server.",
  }),
  incomplete: () => ({
    why: "Its list broke off, or had no end.",
    next: "Check again; if it stays so, send the report to whoever looks after this add-in.",
  }),
  "series-or-day": () => ({
    why: "What holds for the one does not hold for the other.",
    next: "Open the day from the calendar in Outlook on the web, and check again.",
  }),
  "refused-by-rule": () => ({
    why: "A rule there finds that such a record exists already.",
    next: "Ask whoever looks after CRM to look for that record, then check again.",
  }),
  "refused-by-plug-in": () => ({
    why: "Your company's own extension of CRM does not allow it as it stands.",
    next: "Do what CRM says, or ask whoever looks after CRM; then check again.",
  }),
  "no-privilege": () => ({
    why: "Your role there lacks a right that is needed.",
    next: "Ask whoever looks after CRM for that right, then check again.",
  }),
  "our-fault": () => ({
    why: "It is a mistake of ours, not of yours.",
    next: "Send the report to whoever looks after this add-in, then check again.",
  }),
  "not-chosen": () => ({
    why: "CRM cannot be asked before.",
    next: "Choose the one that your Outlook is connected to.",
  }),
  "no-crm": () => ({
    why: "What CRM knows of this appointment cannot be told from here.",
    next: "Ask somebody whose Outlook has CRM, or choose an organization under Settings.",
  }),
  "not-visible": () => ({
    why: "You do not have the right to.",
    next: "Ask its owner, or whoever looks after CRM, to share it with you, then check again.",
  }),
  "strange-link": () => ({
    why: "Something other than CRM may have written it.",
    next: "Send the report to whoever looks after CRM.",
  }),
} satisfies Record<ReasonName, (values: ReasonValues) => ReasonAdvice>;
