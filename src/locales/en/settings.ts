/** Settings. */
export const settings = {
  title: "Settings",
  safetyCopy: {
    label: "Keep a safety copy of the link",
    hint: "A lost link is then recognised even where CRM cannot be asked. It is kept with your mailbox settings; the appointment itself carries only the ids and the time.",
  },
  text: {
    label: "Take the text along",
    hint: "A new record in CRM then gets the text of the appointment, and the link to join its online meeting. Whoever may read the record can read it.",
  },
  changeOrganization: "Change organization",
};
