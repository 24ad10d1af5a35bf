import type { Risk } from "../../tracking/judgement.ts";
import type { Banner, RiskValues } from "../spoken-values.ts";

/** What the viewer's own CRM client may do to this calendar. In one's own calendar there is nothing to say. */
export const risks = {
  own: () => undefined,
  unknown: (v): Banner => ({
    title: "Whether your CRM connection is safe here is not known",
    body: v.calendarKnown
      ? "Your rights in this calendar, or the organization that keeps the appointment, could not be told."
      : "Whose calendar this is could not be told.",
  }),
  "safe-read-only": (v): Banner => ({
    title: "All is safe: you may only read this calendar",
    body: `Your CRM connection cannot untrack ${possessive(v.owner)} appointments.`,
  }),
  "safe-no-crm": (v): Banner => ({
    title: "All is safe: there is no CRM in your Outlook",
    body: `Nothing in your Outlook can untrack ${possessive(v.owner)} appointments.`,
  }),
  "safe-same-org": (v): Banner => ({
    title: `All is safe: you both use ${v.organization ?? "the same organization"}`,
    body: `Your CRM connection is the one that ${possessive(v.owner)} appointments are tracked with.`,
  }),
  "at-risk": (v): Banner => ({
    title: `Your CRM connection can untrack ${possessive(v.owner)} appointments`,
    body: `You may edit this calendar, and ${v.organization === undefined ? "your organization" : v.organization} is not known to be the one that keeps it. There are two safe ways out:`,
    ways: [
      `Have ${v.owner ?? "the owner"} share the calendar with you read-only.`,
      `Connect your Outlook to ${v.home ?? "the owner's organization"} as well: the same organization for both.`,
    ],
  }),
} satisfies Record<Risk, (values: RiskValues) => Banner | undefined>;

function possessive(owner: string | undefined): string {
  return owner === undefined ? "the owner's" : `${owner}'s`;
}
