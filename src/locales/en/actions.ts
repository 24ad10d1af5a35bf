import type { ActionStep } from "../../check/action.ts";
import type { LastChange, Moment } from "../message-values.ts";

/** Progress of actions, and the choices beside it. */
export const actions = {
  steps: {
    starting: "Getting ready…",
    "asking-who-can-edit": "Checking who can edit this calendar…",
    judging: "Checking again before anything is written…",
    "touching-record": "Saving the record in CRM as it is…",
    "waiting-for-sync": "Waiting for CRM to link the appointment again…",
    "reading-content": "Reading who comes, and where…",
    "finding-people": "Looking up the people in CRM…",
    "creating-record": "Creating the record in CRM…",
    "setting-state": "Setting the record to show as the appointment does…",
    "updating-record": "Updating the record in CRM…",
    "writing-link": "Writing the link onto the appointment…",
    "changing-regarding": "Changing in CRM what the record regards…",
    "writing-regarding": "Having the appointment say so as well…",
    "forgetting-copy": "Forgetting the safety copy…",
    "reading-back": "Reading the appointment again, to be sure…",
  } satisfies Record<ActionStep | "starting" | "asking-who-can-edit", string>,
  stopping: "Stopping once the current step is done…",
  keepWaiting: "Keep waiting",
  undoRegarding: "Undo",
  writeLink: "Write the link onto the appointment",
  close: "Close",
  preview: {
    title: "What will be written",
    organization: "Organization",
    record: "Record",
    regarding: "Regarding",
    regardsNothing: "Nothing, as in CRM",
    untouched: "Left as it is",
    only: "Only the link. Subject, time and people stay as they are, and nobody is notified.",
    ids: "Details",
  },
};

/** Instructions for doing it by hand; they must never point to another Track button. */
export const byHand = {
  summary: "By hand instead",
  restore: {
    title: "How to restore the link",
    steps: [
      "Open the record in CRM, and compare its time, location, and subject with the appointment's: Outlook will take over what CRM has.",
      "If they match, change its subject, change it back, and save.",
      "CRM's next sync, usually within 15 minutes, links the appointment again. Then check again.",
    ],
    warning: "Don't press Track in Outlook's CRM ribbon, and don't save it in Microsoft's Sales app: either one creates a second record.",
  },
  confirm: {
    title: "How to make sure first",
    steps: [
      "Search CRM for the appointment by its subject and date, closed ones included, or ask someone who can see more than you.",
      "If there is a record, leave it as it is, and check again when you can see it.",
      "If there is none, check the box above and press Track in CRM here: it creates one record, however often you press it.",
    ],
    warning: "If there is a record where you can't look, this creates a second one.",
  },
};

/** The recheck after CRM's next sync. */
export const watch = {
  counting: ({ time }: Moment) =>
    `We'll check once more at ${time}, after CRM's next sync. If the pane is closed by then, you'll see the result the next time you open it.`,
  still: ({ time }: Moment) => `Still tracked at ${time}`,
  stillBody: "CRM has synced since then, and the link is still there.",
  lost: ({ by, at }: LastChange) =>
    `Lost again${at === undefined ? "" : ` at ${at.time}`}${by === undefined ? "" : `, last changed by ${by}`}`,
  lostBody: "What removed the link before still can. Restore link shows you who can edit this calendar.",
  lostElsewhere: "What removed the link before still can. Ask the calendar's owner to check who can edit it.",
  unknown: ({ time }: Moment) => `At ${time} we couldn't tell whether it's still tracked`,
  unknownBody: "Check again later.",
};
