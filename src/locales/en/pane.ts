/** Buttons, phases and everything around the verdict. */
export const pane = {
  name: "CRM tracking",
  check: "Check tracking status",
  restore: "Restore link",
  track: "Track in CRM",
  copyReport: "Copy report",
  openInCrm: "Open in CRM",
  signIn: "Sign in",
  stop: "Stop",
  before: {
    restore: ({ organization }: { readonly organization?: string }) =>
      `Saves the record in ${organization ?? "CRM"} as it is, so that CRM links the appointment again. No record is made or deleted.`,
    ahead: "Shows what would be written to link the appointment to the record that exists, which takes the waiting request back.",
    track: ({ organization }: { readonly organization?: string }) =>
      `Makes one record in ${organization ?? "CRM"} and links the appointment to it.`,
    linkOnly: "Links the appointment to the record below. No record is made.",
  },
  busy: "Something is under way.",
  doubtRead: "I have read this, and a record is to be made.",
  doubtReadLink: "I have read this, and the appointment is to be linked to the record below.",
  doubtFirst: "Tick the box above first.",
  partMissing: "A part of this pane could not be loaded. Close the pane and open it again.",
  settings: "Settings",
  safetyCopy: {
    label: "Keep a safety copy of the link",
    hint: "A lost link is then recognised even where CRM cannot be asked. It is kept with your mailbox settings; the appointment itself carries only the ids and the time.",
  },
  changeOrganization: "Change organization",
  starting: "Waiting for Outlook…",
  mailbox: "The mailbox",
  crm: "CRM",
  notChosen: {
    what: "Your organization has not been chosen yet.",
    why: "CRM cannot be asked before.",
    next: "Choose the one that your Outlook is connected to.",
  },
  noCrm: {
    what: "You said that there is no CRM in your Outlook, so none was asked.",
    why: "What CRM knows of this appointment cannot be told from here.",
    next: "Ask somebody whose Outlook has CRM, or choose an organization under Settings.",
  },
  notVisible: ({ who }: { readonly who: string }) => ({
    what: `${who} has the record, and does not let you see it.`,
    why: "You do not have the right to.",
    next: "Ask its owner, or whoever looks after CRM, to share it with you, then check again.",
  }),
  strangeLink: {
    what: "The appointment's link is in a state that nobody knows.",
    why: "Something other than CRM may have written it.",
    next: "Send the report to whoever looks after CRM.",
  },
  checking: "Asking the mailbox and CRM…",
  checked: ({ time }: { readonly time: string }) => `Checked at ${time}`,
  said: ({ title, body, time }: { readonly title: string; readonly body: string; readonly time: string }) =>
    `${title}. ${body} Checked at ${time}.`,
  broken: {
    title: "Something went wrong in the add-in",
    body: "It is a mistake of ours, not of yours.",
    next: "Copy the report and send it to whoever looks after this add-in. Then close the pane and open it again.",
  },
  records: {
    one: "The record in CRM",
    many: "The records in CRM",
    closed: "Closed records",
    foreign: "The record of the other appointment",
    unclear: "Of which it is unclear whether they are of this day",
  },
  why: "Why we think so",
  details: "Details",
  noOffice: ({ seconds }: { readonly seconds: number }) =>
    seconds === 0
      ? {
          title: "This is not Outlook",
          body: "The page was opened outside Outlook, where there is no appointment to check.",
          next: "Open an appointment in Outlook, and this pane from its ribbon.",
        }
      : {
          title: "Outlook does not answer",
          body: `This pane has waited ${seconds} seconds for Outlook.`,
          next: "Close the pane and open it again from an appointment. If it stays so, the network may block Microsoft's Office script.",
        },
  misconfigured: ({ field, problem }: { readonly field: string; readonly problem: string }) => ({
    title: "This add-in is not set up right",
    // People count from one.
    body: `${field.replace(/^(.+)\.(\d+)\.?(.*)$/u, (whole, list: string, index: string, rest: string) => `${list} entry ${Number(index) + 1} ${rest} (${whole})`)} ${problem}`,
    next: "Whoever looks after this add-in has to correct config.json beside taskpane.html. Then open the pane again.",
  }),
  question: {
    title: "Which organization is your Outlook connected to?",
    hint: "It is kept with your mailbox settings. You can change it at any time.",
    noCrm: "There is no CRM in my Outlook",
    confirm: "Use this organization",
    confirmNoCrm: "Use this answer",
    cancel: "Keep it as it is",
    connected: ({ name }: { readonly name: string }) => `Your Outlook: ${name}`,
    notConnected: "Your Outlook: no CRM",
  },
  notices: {
    copied: "Copied.",
    "copy-failed": "It could not be copied. Copy it by hand from here:",
    "settings-not-saved": "Outlook could not keep your choice. It holds until the pane is closed.",
  },
};
