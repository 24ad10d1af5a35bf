import type { Risk } from "../../tracking/judgement.ts";
import type { Banner, RiskValues } from "../message-values.ts";
import { atRisk, possessive } from "./at-risk.ts";

/** What the viewer's own CRM client could do to this calendar. Empty for the viewer's own calendar. */
export const risks = {
  own: () => undefined,
  unknown: (v): Banner => ({
    title: "Whether your CRM connection is safe here is not known",
    body: v.calendarKnown
      ? "Your rights in this calendar, or the organization that keeps the appointment, could not be told."
      : "Whose calendar this is could not be told.",
  }),
  "safe-read-only": (v): Banner => ({
    title: "No risk: you may only read this calendar",
    body: `Your CRM connection cannot untrack ${possessive(v.owner)} appointments.`,
  }),
  "safe-no-crm": (v): Banner => ({
    title: "No risk: there is no CRM in your Outlook",
    body: `Nothing in your Outlook can untrack ${possessive(v.owner)} appointments.`,
  }),
  "safe-same-org": (v): Banner => ({
    title: `No risk: you both use ${v.organization ?? "the same organization"}`,
    body: `With the same organization, your CRM connection does not untrack ${possessive(v.owner)} appointments.`,
  }),
  "at-risk": (v): Banner => ({
    title: atRisk(v),
    body: `You may edit this calendar, and ${v.organization === undefined ? "your organization" : v.organization} is not known to be the one that keeps it. There are two safe ways out:`,
    ways: [
      `Have ${v.owner ?? "the owner"} share the calendar with you read-only.`,
      `Connect your Outlook to ${(v.homeIsClaim ? undefined : v.home) ?? "the owner's organization"} as well: the same organization for both.${
        v.homeIsClaim
          ? ` The appointment names ${v.home ?? "one unknown here"}. Whoever may edit the appointment may have written that.`
          : ""
      }`,
    ],
  }),
} satisfies Record<Risk, (values: RiskValues) => Banner | undefined>;
