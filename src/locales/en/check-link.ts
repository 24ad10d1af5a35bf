interface Owner {
  readonly owner: string;
}

interface Shown {
  readonly subject: string;
  readonly at?: { readonly date: string; readonly time: string };
}

/** What a delegate can find out without reading the mailbox, and the mail that asks the owner. */
export const checkLink = {
  title: "What we can tell from here",
  notKnownTitle: "What we can't",
  notKnown: {
    link: ({ owner }: Partial<Owner>) =>
      `Whether it is linked to CRM. That is stored in ${owner === undefined ? "the owner's" : `${owner}'s`} mailbox, and with your company's mail server this pane can look only into yours.`,
    rights: "Whether you can change it. This version of Outlook doesn't say.",
    category: "Its categories. This version of Outlook doesn't say.",
    organizer: "Who organizes it. This version of Outlook doesn't say.",
  },
  send: ({ name }: { readonly name: string }) => `Send ${name} a check link`,
  hint: "Opens an email with the steps filled in. Nothing is sent until you press Send.",
  opened: ({ owner }: Owner) => `Your email to ${owner} is open. Nothing is sent until you press Send.`,
  failed: ({ owner }: Owner) =>
    `We couldn't open an email. Ask ${owner} to open the appointment in their own Outlook and press Check tracking status.`,
  mail: {
    subject: ({ subject }: Shown) => `Please check the CRM tracking of “${subject}”`,
    greeting: ({ name }: { readonly name: string }) => `Hello ${name},`,
    ask: ({ subject, at }: Shown) =>
      `could you check whether “${subject}”${at === undefined ? "" : ` on ${at.date} at ${at.time}`} is still linked to CRM? I can see it in your calendar, but only you can check it.`,
    steps: ["Open the appointment in your own Outlook.", "Press Check tracking status. The answer appears above the appointment."],
    careful: "Please don't press Track before you've checked: it could create a second appointment in CRM.",
    link: "Open the appointment in Outlook on the web",
    untitled: "(no subject)",
  },
};
