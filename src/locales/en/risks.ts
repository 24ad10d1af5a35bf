import type { Risk } from "../../tracking/judgement.ts";
import type { Banner, RiskValues } from "../message-values.ts";
import { atRisk, possessive } from "./at-risk.ts";

/** What the viewer's own CRM client could do to this calendar. Empty for the viewer's own calendar. */
export const risks = {
  own: () => undefined,
  unknown: (v): Banner => ({
    title: "We don't know whether your CRM connection is safe here",
    body: v.calendarKnown
      ? "We couldn't tell what you can do in this calendar, or which organization the appointment belongs to."
      : "We couldn't tell whose calendar this is.",
  }),
  "safe-read-only": (v): Banner => ({
    title: "No risk: you can only view this calendar",
    body: `Your CRM connection cannot untrack ${possessive(v.owner)} appointments.`,
  }),
  "safe-no-crm": (v): Banner => ({
    title: "No risk: there is no CRM in your Outlook",
    body: `Nothing in your Outlook can untrack ${possessive(v.owner)} appointments.`,
  }),
  "safe-same-org": (v): Banner => ({
    title: `No risk: you both use ${v.organization ?? "the same organization"}`,
    body: `Since you use the same organization, your CRM connection won't untrack ${possessive(v.owner)} appointments.`,
  }),
  "at-risk": (v): Banner => ({
    title: atRisk(v),
    body: `You can edit this calendar, but its appointments may belong to an organization other than ${v.organization ?? "yours"}. There are two safe ways out:`,
    ways: [
      `Have ${v.owner ?? "the owner"} share the calendar with you read-only.`,
      `Connect your Outlook to ${(v.homeIsClaim ? undefined : v.home) ?? "the owner's organization"} as well: the same organization for both.${
        v.homeIsClaim
          ? ` The appointment names ${v.home ?? "one that isn't set up here"}. Anyone who can edit the appointment could have written that.`
          : ""
      }`,
    ],
  }),
} satisfies Record<Risk, (values: RiskValues) => Banner | undefined>;
