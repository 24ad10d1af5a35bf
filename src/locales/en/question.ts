/** Which organization this person's Outlook is connected to. */
export const question = {
  title: "Which organization is your Outlook connected to?",
  hint: "This is stored in your mailbox settings. You can change it at any time.",
  noCrm: "There is no CRM in my Outlook",
  confirm: "Use this organization",
  confirmNoCrm: "Use this answer",
  cancel: "Keep it as it is",
};
