import type { SendConcern } from "../../tracking/send-concern.ts";
import type { SendAlertValues } from "../message-values.ts";

/** What Outlook asks before a meeting is sent: one sentence of at most 500 characters, and a button of at most 20. */
export const sendAlert = {
  button: "Open Tracking Guard",
  sentences: {
    lost: ({ home }) =>
      `The link between this meeting and ${home ?? "CRM"} was lost, so CRM won't get this change until you restore the link.`,
    "duplicate-ahead": ({ organization }) => `${organization ?? "CRM"} is about to get a second record of this meeting.`,
    duplicated: ({ organization, copies }) =>
      `${copies < 2 ? "Two" : copies} records in ${organization ?? "CRM"} belong to this meeting, and a change may reach only one of them.`,
    "other-org": ({ organization, home }) =>
      `This meeting is tracked in ${home ?? "another organization"} and you are connected to ${organization ?? "a different one"}, so changing it from here could remove its link.`,
  } satisfies Record<SendConcern, (values: SendAlertValues) => string>,
};

/** The notice that the ribbon command shows on the appointment: at most 150 characters. */
export const notice = {
  checking: "Checking the link to CRM…",
  misconfigured: "We couldn't check CRM tracking: the add-in isn't set up correctly. Open its pane to see what is wrong.",
  notChecked: "We couldn't check CRM tracking. Open the pane to see why.",
};
