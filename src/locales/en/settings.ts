/** Settings. */
export const settings = {
  title: "Settings",
  safetyCopy: {
    label: "Keep a safety copy of the link",
    hint: "With it, we recognize a lost link even when we can't ask CRM. It is stored in your mailbox settings; the appointment itself holds only IDs and the time.",
  },
  text: {
    label: "Take the text along",
    hint: "A new record in CRM then gets the text of the appointment, and the link to join its online meeting. Whoever may read the record can read it.",
  },
  changeOrganization: "Change organization",
};
