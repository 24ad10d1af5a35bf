import type { ActionStep } from "../../check/action.ts";
import type { LastChange, Moment } from "../message-values.ts";

/** Progress of actions, and the choices beside it. */
export const actions = {
  steps: {
    starting: "Getting ready…",
    "asking-who-can-edit": "Looking who can edit this calendar…",
    judging: "Checking anew before anything is written…",
    "touching-record": "Saving the record in CRM as it is…",
    "waiting-for-sync": "Waiting for CRM to link the appointment again…",
    "reading-content": "Reading who comes, and where…",
    "finding-people": "Looking up the people in CRM…",
    "creating-record": "Making the record in CRM…",
    "setting-state": "Having the record show as the appointment does…",
    "updating-record": "Updating the record in CRM…",
    "writing-link": "Writing the link onto the appointment…",
    "changing-regarding": "Changing in CRM what the record regards…",
    "writing-regarding": "Having the appointment say so as well…",
    "forgetting-copy": "Forgetting the safety copy…",
    "reading-back": "Reading the appointment again, to be sure…",
  } satisfies Record<ActionStep | "starting" | "asking-who-can-edit", string>,
  stopping: "Stopping; what is on its way is waited for…",
  keepWaiting: "Keep waiting",
  undoRegarding: "Undo",
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

/** Instructions for doing it by hand; they must never point to another Track button. */
export const byHand = {
  summary: "By hand instead",
  restore: {
    title: "How to restore the link",
    steps: [
      "Open the record in CRM, and compare its time, place and subject with the appointment's: what CRM has will come to Outlook.",
      "If they agree, change its subject, change it back, and save.",
      "CRM's next synchronisation, usually within 15 minutes, links the appointment again. Then check again.",
    ],
    warning: "Do not press Track in Outlook's CRM ribbon, nor save it in Microsoft's Sales app: either makes a second record.",
  },
  confirm: {
    title: "How to make sure first",
    steps: [
      "Search CRM for the appointment by its subject and its date, closed ones included, or ask somebody who sees more than you.",
      "If there is a record, leave it as it is, and check again when you can see it.",
      "If there is none, tick the box above and press Track in CRM here: it makes one record, however often it is pressed.",
    ],
    warning: "If a record exists where you cannot look, a second one is made.",
  },
};

/** The recheck after CRM's next sync. */
export const watch = {
  counting: ({ time }: Moment) =>
    `This is looked at once more at ${time}, after CRM's next synchronisation. If the pane is closed by then, the next opening tells.`,
  still: ({ time }: Moment) => `Still tracked at ${time}`,
  stillBody: "CRM's synchronisation has passed since, and the link is there.",
  lost: ({ by, at }: LastChange) =>
    `Lost again${at === undefined ? "" : ` at ${at.time}`}${by === undefined ? "" : `, last changed by ${by}`}`,
  lostBody: "What removed the link before still can. Restore link shows who can edit this calendar.",
  lostElsewhere: "What removed the link before still can. Ask the owner of the calendar to look who can edit it.",
  unknown: ({ time }: Moment) => `Whether it is still tracked could not be told at ${time}`,
  unknownBody: "Check again later.",
};
