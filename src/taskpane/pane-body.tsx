import type { ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { ActionRow } from "./actions/action-row.tsx";
import { lastCheckLine } from "../wording/last-check-line.ts";
import type { Announce } from "./announcer.ts";
import { actionsAreaChunk, detailsChunk, troubleChunk } from "./chunks.ts";
import { usePane, usePaneActions } from "./pane-context.ts";
import { usePaneStyles } from "./pane.style.ts";
import { PaneFooter } from "./pane-footer.tsx";
import { reportOf } from "./pane-state.ts";
import { useTextStyles } from "./text.style.ts";
import { useIdle } from "./use-idle.ts";
import { useLazy } from "./use-lazy.ts";
import { VerdictHeader } from "./verdict/verdict-header.tsx";
import { useWords } from "./words.ts";

interface PaneBodyProps {
  readonly onProgress: () => void;
  readonly onHelp: () => void;
  /** Announces progress and outcomes of actions. */
  readonly announceAction: Announce;
  /** The pane's root element. */
  readonly root: HTMLElement;
}

export function PaneBody(props: PaneBodyProps): ReactElement {
  const { pane } = useWords().text;
  const phase = usePane((state) => state.phase);
  const { kind } = phase;
  const part = useLazy(troubleChunk, kind === "no-office" || kind === "misconfigured" || kind === "broken");
  switch (phase.kind) {
    case "no-office":
    case "misconfigured":
    case "broken":
      if (part === "missing") return <p>{pane.partMissing}</p>;
      return part === undefined ? <Skeleton label={pane.starting} /> : <part.StartTrouble phase={phase} />;
    case "starting":
    case "checking":
    case "settled":
      return <Appointment {...props} />;
  }
}

/**
 * One column: the verdict, what to do, the risk, the records, why, details, and the footer, which is always there. Before Outlook is ready
 * the footer is drawn only while nothing else keeps the page busy, so that no check has to wait for it.
 */
function Appointment({ onProgress, onHelp, announceAction, root }: PaneBodyProps): ReactElement {
  const report = usePane(reportOf);
  const notice = usePane((state) => state.notice);
  const starting = usePane(({ phase }) => phase.kind === "starting");
  const idle = useIdle();
  const part = useLazy(detailsChunk, report !== undefined);
  const details = part === "missing" ? undefined : part;
  return (
    <>
      {report === undefined ? <Waiting /> : <VerdictHeader report={report} />}
      {report !== undefined && details && <details.NoAppointment report={report} />}
      {details && <details.OrganizationQuestion />}
      {report !== undefined && <UnderVerdict {...{ report, part, announceAction, root }} />}
      {(!starting || idle) && <PaneFooter {...{ report, details, onProgress, onHelp }} />}
      {details && notice?.kind === "copy-failed" && <details.CopyByHand value={notice.text} />}
    </>
  );
}

interface UnderVerdictProps extends Pick<PaneBodyProps, "announceAction" | "root"> {
  readonly report: CheckReport;
  readonly part: ReturnType<(typeof detailsChunk)["getState"]>["part"];
}

function UnderVerdict({ report, part, announceAction, root }: UnderVerdictProps): ReactElement {
  const { pane } = useWords().text;
  const styles = usePaneStyles();
  const text = useTextStyles();
  const { openInCrm } = usePaneActions();
  const actionsArea = useLazy(actionsAreaChunk);
  const missing = part === "missing";
  const details = missing ? undefined : part;
  // The candidates come before the button that waits for a choice, and the risk before the mail that it is the reason for.
  const chooses = report.judgement.plan.track === "blocked" && report.judgement.plan.reason === "pick";
  const atRisk = report.judgement.risk === "at-risk";
  const actionRow = <ActionRow {...{ report, details }} />;
  return (
    <>
      {!chooses && actionRow}
      {atRisk && details && <details.RiskBanner report={report} />}
      {(actionsArea === "missing" || missing) && <p className={text.small}>{pane.partMissing}</p>}
      {actionsArea !== undefined && actionsArea !== "missing" && (
        <actionsArea.ActionsArea report={report} announce={announceAction} root={root} />
      )}
      {chooses && actionRow}
      {!atRisk && details && <details.RiskBanner report={report} />}
      {details && <details.RecordList report={report} onOpen={openInCrm} />}
      {details ? <details.Explanations report={report} /> : <div className={styles.explanations} />}
    </>
  );
}

/** Until there is a verdict: what the last check found, if there was one. Not in a live region: it is no news. */
function Waiting(): ReactElement {
  const words = useWords();
  const last = usePane((state) => state.lastCheck);
  const organizations = usePane((state) => state.organizations);
  const starting = usePane(({ phase }) => phase.kind === "starting");
  const { pane } = words.text;
  if (starting) return <Skeleton label={pane.starting} />;
  return <Skeleton label={last ? lastCheckLine({ last, now: new Date(), organizations }, words) : pane.checking} />;
}

/** The same as the static skeleton in taskpane.html, with its styles. */
function Skeleton({ label }: { readonly label: string }): ReactElement {
  return (
    <div className="skeleton">
      <p className="waiting">{label}</p>
      <i className="bar mark" />
      <i className="bar title" />
      <i className="bar" />
      <i className="bar short" />
      <i className="bar button" />
    </div>
  );
}
