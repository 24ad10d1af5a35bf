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
      `Saves the record in ${organization ?? "CRM"} as it is, so that CRM links the appointment again. No record is made or deleted.`,
    ahead: "Shows what would be written to link the appointment to the record that exists, which takes the waiting request back.",
  },
  partMissing: "A part of this pane could not be loaded. Close the pane and open it again.",
  starting: "Waiting for Outlook…",
  mailbox: "The mailbox",
  crm: "CRM",
  checking: "Asking the mailbox and CRM…",
  checked: ({ time }: { readonly time: string }) => `Checked at ${time}`,
  said: ({ title, body, time }: { readonly title: string; readonly body: string; readonly time: string }) =>
    `${title}. ${body} Checked at ${time}.`,
  broken: {
    title: "Something went wrong in the add-in",
    body: "It is a mistake of ours, not of yours.",
    next: "Copy the report and send it to whoever looks after this add-in. Then close the pane and open it again.",
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
    // The index counts from zero.
    body: `${field.replace(/^(.+)\.(\d+)\.?(.*)$/u, (whole, list: string, index: string, rest: string) => `${list} entry ${Number(index) + 1} ${rest} (${whole})`)} ${problem}`,
    next: "Whoever looks after this add-in has to correct config.json beside taskpane.html. Then open the pane again.",
  }),
  question: {
    connected: ({ name }: { readonly name: string }) => `Your Outlook: ${name}`,
    notConnected: "Your Outlook: no CRM",
  },
  notices: {
    copied: "Copied.",
    "copy-failed": "It could not be copied. Copy it by hand from here:",
    "settings-not-saved": "Outlook could not keep your choice. It holds until the pane is closed.",
  },
};
