import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { ActionRow } from "./action-row.tsx";
import type { Announce } from "./announcer.ts";
import { isActing, isBusy } from "./busy.ts";
import { Broken } from "./broken.tsx";
import { ClosedSection } from "./closed-section.tsx";
import { lazyPart, useLazyPart } from "./lazy-part.ts";
import { PaneFooter } from "./pane-footer.tsx";
import type { PaneActions, PaneState } from "./pane-state.ts";
import { Skeleton } from "./skeleton.tsx";
import { Trouble } from "./trouble.tsx";
import { VerdictHeader } from "./verdict-header.tsx";
import { useWords } from "./words.ts";

interface PaneBodyProps {
  readonly state: PaneState;
  readonly report: CheckReport | undefined;
  readonly actions: PaneActions;
  readonly onProgress: () => void;
  /** Says what is under way and what it brought home. */
  readonly onActed: Announce;
  readonly root: HTMLElement;
}

/** Loaded after the first verdict: a look needs none of it. */
export const toldPart = lazyPart(() => import(/* webpackChunkName: "told" */ "./told-part.ts"));
export const actingPart = lazyPart(() => import(/* webpackChunkName: "acting" */ "./acting/acting-area.tsx"));

/** One column: the verdict, what to do, the risk, the records, why, details, and the footer that always stands. */
export function PaneBody({ state, report, actions, onProgress, onActed, root }: PaneBodyProps): ReactElement {
  const words = useWords();
  const { phase, organizations, chosen } = state;
  const chosenName = chosen?.kind === "named" ? chosen.name : undefined;
  const { pane } = words.text;
  const question = useOrganizationQuestion(chosen);
  const acting = useLazyPart(actingPart, report !== undefined);
  const told = useLazyPart(toldPart, report !== undefined);
  const tells = told === "missing" ? undefined : told;
  const copy = (text: string) => void tells?.copyText(text).then(actions.tellCopied);

  switch (phase.kind) {
    case "starting":
      return <Skeleton label={pane.starting} />;
    case "no-office":
      return <Trouble {...pane.noOffice({ seconds: phase.waitedSeconds })} />;
    case "misconfigured":
      return <Trouble {...pane.misconfigured(phase)} />;
    case "broken":
      return <Broken detail={phase.detail} />;
    case "checking":
    case "settled":
  }

  const busy = isBusy(state);
  const unanswered = chosen === undefined;
  // What is to be chosen stands before the button that waits for it; the reason for a request before the request.
  const chooses = report?.judgement.plan.track === "blocked" && report.judgement.plan.reason === "pick";
  const atRisk = report?.judgement.risk === "at-risk";
  const actionRow = report && <ActionRow {...{ report, state, actions, busy }} told={tells} />;
  return (
    <>
      {report === undefined ? <Skeleton label={pane.checking} /> : <VerdictHeader report={report} />}
      {tells !== undefined && organizations.length > 0 && (unanswered || question.asking) && (
        <tells.OrganizationQuestion
          organizations={organizations}
          chosen={chosen}
          onChoose={(answer) => {
            question.close();
            actions.chooseOrganization(answer);
          }}
          {...(!unanswered && { onCancel: question.close })}
        />
      )}
      {report !== undefined && (
        <>
          {!chooses && actionRow}
          {atRisk && tells && <tells.RiskBanner report={report} />}
          {(acting === "missing" || told === "missing") && <p className="small">{pane.partMissing}</p>}
          {acting !== undefined && acting !== "missing" && (
            <acting.ActingArea {...{ report, state, actions, busy }} announce={onActed} root={root} />
          )}
          {chooses && actionRow}
          {!atRisk && tells && <tells.RiskBanner report={report} />}
          {tells && <tells.RecordList report={report} onOpen={actions.openInCrm} />}
          <ClosedSection title={pane.why}>
            {told === "missing" ? pane.partMissing : told && <told.EvidenceLines report={report} />}
          </ClosedSection>
          <ClosedSection title={pane.details}>
            {told === "missing"
              ? pane.partMissing
              : told && <told.DetailList report={report} journal={state.journal} chosen={chosenName} onCopy={copy} />}
          </ClosedSection>
        </>
      )}
      <PaneFooter
        report={report}
        checking={phase.kind === "checking"}
        acting={isActing(state)}
        safetyCopy={state.safetyCopy}
        onSafetyCopy={actions.setSafetyCopy}
        chosen={chosen?.kind === "no-crm" ? "no-crm" : organizations.find(({ name }) => name === chosenName)}
        notice={state.notice}
        asking={question.asking}
        changeButton={question.changeButton}
        Settings={tells?.SettingsSection}
        onCheck={actions.checkAgain}
        onStop={actions.stop}
        mayCopy={tells !== undefined}
        onCopyReport={() => report !== undefined && tells && copy(tells.reportText(report, words, state.journal))}
        onChangeOrganization={question.toggle}
        onProgress={onProgress}
      />
      {tells && state.notice?.kind === "copy-failed" && <tells.CopyByHand value={state.notice.text} />}
    </>
  );
}

/** Open or not; closing gives the focus back to the button that stands for the answer. */
function useOrganizationQuestion(chosen: PaneState["chosen"]) {
  const [asking, setAsking] = useState(false);
  const changeButton = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);
  useEffect(() => {
    if (!returnFocus.current || changeButton.current === null) return;
    returnFocus.current = false;
    // Within closed settings nothing takes the focus but their title.
    const settings = changeButton.current.closest("details");
    (settings?.open === false ? settings.querySelector("summary") : changeButton.current)?.focus();
  }, [asking, chosen]);
  const setChangeButton = useCallback((button: HTMLButtonElement | null) => {
    changeButton.current = button;
  }, []);
  return {
    asking,
    changeButton: setChangeButton,
    toggle: () => setAsking(!asking),
    close: () => {
      returnFocus.current = true;
      setAsking(false);
    },
  };
}
