interface Owner {
  readonly owner: string;
}

interface Shown {
  readonly subject: string;
  readonly at?: { readonly date: string; readonly time: string };
}

/** What a delegate can find out without reading the mailbox, and the mail that asks the owner. */
export const checkLink = {
  title: "What can be known from here",
  notKnownTitle: "What cannot",
  notKnown: {
    link: ({ owner }: Partial<Owner>) =>
      `Whether it is linked to CRM. That is kept in ${owner === undefined ? "the owner's" : `${owner}'s`} mailbox, and your company's mail server lets this pane look into yours alone.`,
    rights: "Whether you may change it. This Outlook does not tell.",
    category: "Its categories. This Outlook does not tell them.",
    organizer: "Who organizes it. This Outlook does not tell.",
  },
  send: ({ name }: { readonly name: string }) => `Send ${name} a check link`,
  hint: "Opens a mail with the steps filled in. It goes out only when you press Send.",
  opened: ({ owner }: Owner) => `The mail to ${owner} is open. Nothing goes out before you press Send.`,
  failed: ({ owner }: Owner) =>
    `No mail could be opened. Ask ${owner} to open the appointment in their own Outlook and to press Check tracking status.`,
  mail: {
    subject: ({ subject }: Shown) => `Please check the CRM tracking of “${subject}”`,
    greeting: ({ name }: { readonly name: string }) => `Hello ${name},`,
    ask: ({ subject, at }: Shown) =>
      `could you check whether “${subject}”${at === undefined ? "" : ` on ${at.date} at ${at.time}`} is still linked to CRM? I can see it in your calendar, but only you can check it.`,
    steps: ["Open the appointment in your own Outlook.", "Press Check tracking status. The answer appears above the appointment."],
    careful: "Please do not press Track before you have looked: it could make a second appointment in CRM.",
    link: "Open the appointment in Outlook on the web",
    untitled: "(no subject)",
  },
};
