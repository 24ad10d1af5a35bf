/** The notice that the ribbon's command sets on the appointment: at most 150 characters. */
export const notice = {
  checking: "Checking the link to CRM…",
  misconfigured: "CRM tracking could not be checked: the add-in is not set up right. Open its pane to see what is wrong.",
  notChecked: "CRM tracking could not be checked. Open the pane to see why.",
};
