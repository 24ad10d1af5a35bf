import type { SendConcern } from "../../tracking/send-concern.ts";
import type { SendAlertValues } from "../message-values.ts";

/** What Outlook asks before a meeting is sent: one sentence of at most 500 characters, and a button of at most 20. */
export const sendAlert = {
  button: "Open Tracking Guard",
  sentences: {
    lost: ({ home }) =>
      `The link between this meeting and ${home ?? "CRM"} was lost, so CRM will not follow this change until the link is restored.`,
    "duplicate-ahead": ({ organization }) =>
      `${organization ?? "CRM"} is about to get a second record of this meeting, which it already has one of.`,
    duplicated: ({ organization, copies }) =>
      `${copies < 2 ? "Two" : copies} records in ${organization ?? "CRM"} belong to this meeting, and a change may reach only one of them.`,
    "other-org": ({ organization, home }) =>
      `This meeting is tracked in ${home ?? "another organization"} and you are connected to ${organization ?? "a different one"}, so changing it from here could remove its link.`,
  } satisfies Record<SendConcern, (values: SendAlertValues) => string>,
};

/** The notice that the ribbon command shows on the appointment: at most 150 characters. */
export const notice = {
  checking: "Checking the link to CRM…",
  misconfigured: "CRM tracking could not be checked: the add-in is not set up right. Open its pane to see what is wrong.",
  notChecked: "CRM tracking could not be checked. Open the pane to see why.",
};
