import type { Doing } from "../../taskpane/acting-state.ts";

/** What is under way, and the choices beside it. */
export const acting = {
  steps: {
    starting: "Getting ready…",
    "asking-who-can-edit": "Looking who can edit this calendar…",
    judging: "Checking anew before anything is written…",
    "touching-record": "Saving the record in CRM as it is…",
    "waiting-for-sync": "Waiting for CRM to link the appointment again…",
    "creating-record": "Making the record in CRM…",
    "setting-state": "Having the record show as the appointment does…",
    "writing-link": "Writing the link onto the appointment…",
    "forgetting-copy": "Forgetting the safety copy…",
    "reading-back": "Reading the appointment again, to be sure…",
  } satisfies Record<Doing, string>,
  stopping: "Stopping; what is on its way is waited for…",
  keepWaiting: "Keep waiting",
  writeLink: "Write the link onto the appointment",
  close: "Close",
  preview: {
    title: "What would be written",
    organization: "Organization",
    record: "Record",
    regarding: "Regarding",
    untouched: "Left as it is",
    only: "Only the link. Subject, time and people stay as they are, and nobody gets a message.",
    ids: "Details",
  },
};
