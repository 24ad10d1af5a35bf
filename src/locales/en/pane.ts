/** Buttons, phases and everything around the verdict. */
export const pane = {
  name: "CRM tracking",
  check: "Check tracking status",
  restore: "Restore link",
  track: "Track in CRM",
  copyReport: "Copy report",
  help: "Help",
  signIn: "Sign in",
  stop: "Stop",
  before: {
    restore: ({ organization }: { readonly organization?: string }) =>
      `Saves the record in ${organization ?? "CRM"} as it is, so that CRM links the appointment again. No record is created or deleted.`,
    ahead: "Shows what will be written to link the appointment to the existing record. That withdraws the waiting request.",
  },
  partMissing: "Part of this pane couldn't be loaded. Close the pane and open it again.",
  starting: "Waiting for Outlook…",
  mailbox: "The mailbox",
  crm: "CRM",
  checking: "Asking the mailbox and CRM…",
  checked: ({ time }: { readonly time: string }) => `Checked at ${time}`,
  said: ({ title, body, time }: { readonly title: string; readonly body: string; readonly time: string }) =>
    `${title}. ${body} Checked at ${time}.`,
  broken: {
    title: "Something went wrong in the add-in",
    body: "This is our mistake, not yours.",
    next: "Copy the report and send it to your administrator. Then close the pane and open it again.",
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
          title: "Outlook doesn't respond",
          body: `This pane has waited ${seconds} seconds for Outlook.`,
          next: "Close the pane and open it again from an appointment. If that doesn't help, the network may block Microsoft's Office script.",
        },
  misconfigured: ({ field, problem }: { readonly field: string; readonly problem: string }) => ({
    title: "This add-in isn't set up correctly",
    // The index counts from zero.
    body: `${field.replace(/^(.+)\.(\d+)\.?(.*)$/u, (whole, list: string, index: string, rest: string) => `${list} entry ${Number(index) + 1} ${rest} (${whole})`)} ${problem}`,
    next: "Your administrator has to correct config.json beside taskpane.html. Then open the pane again.",
  }),
  question: {
    connected: ({ name }: { readonly name: string }) => `Your Outlook: ${name}`,
    notConnected: "Your Outlook: no CRM",
  },
  notices: {
    copied: "Copied.",
    "copy-failed": "We couldn't copy it. Copy it from here yourself:",
    "settings-not-saved": "Outlook couldn't save your choice. It applies until you close the pane.",
  },
};
