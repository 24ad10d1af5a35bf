/** The first run: what this is, which organization, done. */
export const firstRun = {
  asking: {
    title: "Welcome to CRM Tracking Guard",
    body: "It tells whether the appointment that you have open is still linked to its record in CRM, and gives the link back if it was lost.",
  },
  answered: {
    title: "You are set up",
    body: "Open this pane in any appointment: what is true of it stands at the top. Settings and Help are at the bottom.",
  },
  dismiss: "Skip the introduction",
  done: "Done",
};
