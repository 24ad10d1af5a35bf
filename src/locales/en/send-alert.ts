import type { SendConcern } from "../../tracking/send-concern.ts";
import type { SendAlertValues } from "../spoken-values.ts";

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
