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
    title: "No risk: you may only read this calendar",
    body: `Your CRM connection cannot untrack ${possessive(v.owner)} appointments.`,
  }),
  "safe-no-crm": (v): Banner => ({
    title: "No risk: there is no CRM in your Outlook",
    body: `Nothing in your Outlook can untrack ${possessive(v.owner)} appointments.`,
  }),
  "safe-same-org": (v): Banner => ({
    title: `No risk: you both use ${v.organization ?? "the same organization"}`,
    body: `${possessive(v.owner, "start")} appointments are tracked in the organization that your Outlook is connected to.`,
  }),
  "at-risk": (v): Banner => ({
    title: `Your CRM connection can untrack ${possessive(v.owner)} appointments`,
    body: `You may edit this calendar, and ${v.organization === undefined ? "your organization" : v.organization} is not known to be the one that keeps it. There are two safe ways out:`,
    ways: [
      `Have ${v.owner ?? "the owner"} share the calendar with you read-only.`,
      `Connect your Outlook to ${(v.homeIsClaim ? undefined : v.home) ?? "the owner's organization"} as well: the same organization for both.${
        v.homeIsClaim
          ? ` Ask which it is: the appointment names ${v.home ?? "one that is unknown here"}, and whoever may edit it may have written that.`
          : ""
      }`,
    ],
  }),
} satisfies Record<Risk, (values: RiskValues) => Banner | undefined>;

function possessive(owner: string | undefined, at: "start" | "within" = "within"): string {
  return owner === undefined ? `${at === "start" ? "The" : "the"} owner's` : `${owner}'s`;
}
