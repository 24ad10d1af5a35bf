/** *Reopen in CRM*, for a record that is completed or canceled. */
export const reopen = {
  open: "Reopen in CRM",
  hint: "Opens the record there. Set it to Scheduled, and come back: this is then checked again.",
  opened: "The record is open in CRM. Once it is Scheduled again, come back here: this is then checked again by itself.",
};
