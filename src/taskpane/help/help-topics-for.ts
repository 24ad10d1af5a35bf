import type { CheckReport } from "../../check/report.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import type { Verdict } from "../../tracking/judgement.ts";

export type HelpTopicName = keyof LaterMessages["helpTopics"];

const topics: Readonly<Record<Verdict, HelpTopicName | undefined>> = {
  unknown: "cannot-be-checked",
  untracking: "pending",
  "duplicate-ahead": "two-records",
  pending: "pending",
  "other-org": "other-organization",
  tracked: undefined,
  duplicated: "two-records",
  copied: "copied",
  "record-missing": "record-gone",
  unlinked: "link-lost",
  lost: "link-lost",
  "maybe-lost": "link-lost",
  "not-tracked": "not-tracked",
  "tracked-by-other": undefined,
};

/** The topics of *Help* that are about the appointment on screen, the most pressing first. */
export function helpTopicsFor({ judgement: { verdict, plan, risk }, signIn }: CheckReport): readonly HelpTopicName[] {
  const closed = plan.track === "blocked" && plan.reason === "record-closed";
  const found = [
    risk === "at-risk" ? "colleagues-calendar" : undefined,
    signIn === undefined ? undefined : "sign-in",
    closed ? "record-gone" : undefined,
    topics[verdict],
  ] as const;
  return [...new Set(found.filter((topic) => topic !== undefined))];
}
