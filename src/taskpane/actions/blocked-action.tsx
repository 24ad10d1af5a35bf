import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { fill } from "../../locales/fill.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import type { BlockedReason } from "../../tracking/judgement.ts";
import { namesOf } from "../../wording/format-names.ts";
import { reasonOf } from "../../wording/format-reason.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import type { Words } from "../../wording/words.ts";
import { inFull } from "../../wording/words-in-full.ts";
import { usePane } from "../pane-context.ts";
import { unadvisedBy } from "./actions-state.ts";
import { ReopenInCrm } from "./reopen-in-crm.tsx";
import { useLayoutStyles } from "../layout.style.ts";
import { useTextStyles } from "../text.style.ts";
import { useWords } from "../words.ts";

interface BlockedActionProps {
  readonly report: CheckReport;
  readonly name: string;
}

/** Stays focusable and is described by the reason, for people who cannot see that it is greyed out. */
export function BlockedAction({ report, name }: BlockedActionProps): ReactElement {
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const words = useWords();
  const action = usePane((state) => state.action);
  const reason = blockedOf(report, words, { ribbon: unadvisedBy(action).includes("crm-ribbon") ? "unadvised" : "as-judged" });
  const reasonId = useId();
  return (
    <>
      <div className={layout.row}>
        <Button {...(isPick(report) && { size: "small" })} disabledFocusable aria-describedby={reasonId}>
          {name}
        </Button>
      </div>
      <p id={reasonId} className={text.small}>
        {reason?.why} {reason?.unblock}
      </p>
      <ReopenInCrm report={report} />
    </>
  );
}

function isPick({ judgement: { plan } }: CheckReport): boolean {
  return plan.track === "blocked" && plan.reason === "pick";
}

/** Why nothing may be created or linked, and what unblocks it; undefined if the plan does not block. */
function blockedOf(
  report: CheckReport,
  words: Words,
  { ribbon: mayName = "as-judged" }: { readonly ribbon?: "as-judged" | "unadvised" } = {},
): { readonly why: string; readonly unblock: string } | undefined {
  const { plan } = report.judgement;
  const { blocked, because } = laterMessages(words.locale);
  const ribbon = mayName === "as-judged" ? report.judgement.ribbon : undefined;
  if (plan.track !== "blocked") return undefined;
  const cause = mayFollowCause.has(plan.reason) ? reasonOf(report, inFull(words)) : undefined;
  if (cause !== undefined) return { why: joinSentences([because, cause.what], words.locale), unblock: cause.next };
  const names = namesOf(report);
  const { why, unblock } = blocked[plan.reason];
  const mayNameRibbon = plan.reason === "series" && ribbon === "may-be-named";
  return { why: fill(why, names), unblock: mayNameRibbon ? blocked.series.unblockInRibbon : fill(unblock, names) };
}

/** If a service did not answer, the advice for that failure is the next step. */
const mayFollowCause: ReadonlySet<BlockedReason> = new Set(["stamp-unreadable", "organization-unreachable", "candidates-not-known"]);
