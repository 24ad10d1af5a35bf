import type { ReasonAdvice, ReasonName, ReasonValues } from "../message-values.ts";

/** Why something could not be known, and what to do about it. */
export const advice = {
  "no-item": () => ({
    why: "There is nothing to check.",
    next: "Open an appointment, then check again.",
  }),
  "not-saved": () => ({
    why: "CRM only knows appointments that have been saved.",
    next: "Save it first, then check again.",
  }),
  "no-item-id": () => ({
    why: "This happens with some shared calendars.",
    next: "Open the appointment from the owner's calendar in Outlook on the web, then check again.",
  }),
  "not-an-appointment": () => ({
    why: "Only appointments are checked here.",
    next: "Open an appointment, then check again.",
  }),
  "not-the-item-on-screen": () => ({
    why: "So nothing can be said about this one.",
    next: "Close the appointment, open it again, and check again.",
  }),
  "occurrence-not-resolved": () => ({
    why: "Outlook named only the whole series.",
    next: "Open this day from the calendar, then check again.",
  }),
  "mailbox-not-set-up": () => ({
    why: "This add-in isn't set up for it.",
    next: "Ask your administrator.",
  }),
  "no-sign-in": () => ({
    why: "It may have expired.",
    next: "Sign in again.",
  }),
  "sign-in-refused": () => ({
    why: "Signing in didn't finish, or your company's rules don't allow it.",
    next: "Check again: you may be signed in now. If not, sign in, or ask your administrator.",
  }),
  "sign-in-window-blocked": () => ({
    why: "The sign-in window couldn't open: the browser blocked it, or another add-in's window is open.",
    next: "Allow pop-ups for Outlook, close such windows, then press Sign in.",
  }),
  "sign-in-window-closed": () => ({
    why: "The window was closed before you finished signing in, or before it could say so.",
    next: "If you signed in, press Check tracking status. If not, or if that doesn't help, press Sign in.",
  }),
  "sign-in-needs-click": () => ({
    why: "You have to sign in first.",
    next: "Press Sign in.",
  }),
  forbidden: () => ({
    why: "You don't have permission to see this.",
    next: "Ask the calendar's owner or your CRM administrator.",
  }),
  "other-mailbox": () => ({
    why: "With your company's own mail server, this pane can look only into your own mailbox.",
    next: "Send the owner a check link.",
  }),
  "other-site": () => ({
    why: "It answers only pages of its own website, and this pane comes from another one.",
    next: "Ask your administrator.",
  }),
  "not-found": () => ({
    why: "It no longer exists, or it is in a calendar you can't open.",
    next: "Open it again from the calendar, then check again.",
  }),
  "organization-not-found": () => ({
    why: "The address is wrong, or the organization no longer exists.",
    next: "Ask your administrator.",
  }),
  throttled: ({ until }) => ({
    why: until === undefined ? "It has had too many requests for now." : `It takes no more requests until ${until.time} on ${until.date}.`,
    next: until === undefined ? "Wait a minute or two, then check again." : `Check again after ${until.time}.`,
  }),
  unreachable: () => ({
    why: "There is no connection, or it was interrupted.",
    next: "Check your network connection, then check again.",
  }),
  "timed-out": () => ({
    why: "It may be slow or down.",
    next: "Check again in a while.",
  }),
  "unexpected-answer": () => ({
    why: "It may have a problem, or be set up differently.",
    next: "Check again; if nothing changes, send the report to your administrator.",
  }),
  "not-asked": () => ({
    why: "The check ended before we got that far.",
    next: "Check again.",
  }),
  stopped: () => ({
    why: "You stopped it before it found anything out.",
    next: "Check again.",
  }),
  "no-global-object-id": () => ({
    why: "The mailbox didn't give one.",
    next: "Save the appointment, then check again.",
  }),
  "id-too-long": () => ({
    why: "The ID by which CRM would recognize it is too long for CRM.",
    next: "Create the meeting again in Outlook if you want to track it.",
  }),
  "mailbox-not-in-cloud": () => ({
    why: "It isn't in Microsoft's cloud, or has no license there.",
    next: "Ask your administrator: it has to be set up for your company's own mail server.",
  }),
  incomplete: () => ({
    why: "Its list broke off, or never ended.",
    next: "Check again; if nothing changes, send the report to your administrator.",
  }),
  "series-or-day": () => ({
    why: "What is true of one may not be true of the other.",
    next: "Open that day from the calendar in Outlook on the web, and check again.",
  }),
  "refused-by-rule": () => ({
    why: "A rule there says that such a record already exists.",
    next: "Ask your CRM administrator to look for that record, then check again.",
  }),
  "refused-by-plug-in": () => ({
    why: "Your company's own rules in CRM don't allow it as it is.",
    next: "Do what CRM says, or ask your CRM administrator; then check again.",
  }),
  "no-privilege": () => ({
    why: "Your role there is missing a permission.",
    next: "Ask your CRM administrator for that permission, then check again.",
  }),
  "our-fault": () => ({
    why: "This is our mistake, not yours.",
    next: "Send the report to your administrator, then check again.",
  }),
  "not-chosen": () => ({
    why: "Until then, we can't ask CRM.",
    next: "Choose the one your Outlook is connected to.",
  }),
  "no-crm": () => ({
    why: "So we can't tell from here what CRM knows about this appointment.",
    next: "Ask someone whose Outlook has CRM, or choose an organization under Settings.",
  }),
  "not-visible": () => ({
    why: "You don't have permission.",
    next: "Ask its owner, or your CRM administrator, to share it with you, then check again.",
  }),
  "strange-link": () => ({
    why: "Something other than CRM may have written it.",
    next: "Send the report to your CRM administrator.",
  }),
} satisfies Record<ReasonName, (values: ReasonValues) => ReasonAdvice>;
