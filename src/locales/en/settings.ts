/** Settings. */
export const settings = {
  title: "Settings",
  safetyCopy: {
    label: "Keep a safety copy of the link",
    hint: "A lost link is then recognised even where CRM cannot be asked. It is kept with your mailbox settings; the appointment itself carries only the ids and the time.",
  },
  changeOrganization: "Change organization",
};
