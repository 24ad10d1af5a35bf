import { useCallback, useEffect, useRef, useState, type ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { ActionRow } from "./action-row.tsx";
import { DetailsSection } from "./details-section.tsx";
import { EvidenceSection } from "./evidence-section.tsx";
import { OrganizationQuestion } from "./organization-question.tsx";
import { PaneFooter } from "./pane-footer.tsx";
import type { PaneActions, PaneState } from "./pane-state.ts";
import { RecordList } from "./record-list.tsx";
import { reportText } from "./report-text.ts";
import { RiskBanner } from "./risk-banner.tsx";
import { Skeleton } from "./skeleton.tsx";
import { Trouble } from "./trouble.tsx";
import { VerdictHeader } from "./verdict-header.tsx";
import { useWords } from "./words.ts";

interface PaneBodyProps {
  readonly state: PaneState;
  readonly report: CheckReport | undefined;
  readonly actions: PaneActions;
  readonly onProgress: () => void;
}

/** One column: the verdict, what to do, the risk, the records, why, details, and the footer that always stands. */
export function PaneBody({ state, report, actions, onProgress }: PaneBodyProps): ReactElement {
  const words = useWords();
  const { phase, organizations, chosenOrganization } = state;
  const { pane } = words.text;
  const question = useOrganizationQuestion(chosenOrganization);

  switch (phase.kind) {
    case "starting":
      return <Skeleton label={pane.starting} />;
    case "no-office":
      return <Trouble {...pane.noOffice({ seconds: phase.waitedSeconds })} />;
    case "misconfigured":
      return <Trouble {...pane.misconfigured(phase)} />;
    case "checking":
    case "settled":
  }

  const unanswered = chosenOrganization === undefined;
  return (
    <>
      {report === undefined ? <Skeleton label={pane.checking} /> : <VerdictHeader report={report} />}
      {organizations.length > 0 && (unanswered || question.asking) && (
        <OrganizationQuestion
          organizations={organizations}
          chosen={chosenOrganization}
          onChoose={(name) => {
            question.close();
            actions.chooseOrganization(name);
          }}
          {...(!unanswered && { onCancel: question.close })}
        />
      )}
      {report !== undefined && (
        <>
          <ActionRow report={report} onSignIn={actions.signIn} />
          <RiskBanner report={report} />
          <RecordList report={report} onOpen={actions.openInCrm} />
          <EvidenceSection report={report} />
          <DetailsSection report={report} chosen={chosenOrganization} onCopy={actions.copyReport} />
        </>
      )}
      <PaneFooter
        report={report}
        checking={phase.kind === "checking"}
        chosen={organizations.find(({ name }) => name === chosenOrganization)}
        notice={state.notice}
        asking={question.asking}
        changeButton={question.changeButton}
        onCheck={actions.checkAgain}
        onStop={actions.stop}
        onCopyReport={() => report !== undefined && actions.copyReport(reportText(report, words))}
        onChangeOrganization={question.toggle}
        onProgress={onProgress}
      />
    </>
  );
}

/** Open or not; closing gives the focus back to the button that stands for the answer. */
function useOrganizationQuestion(chosen: string | undefined) {
  const [asking, setAsking] = useState(false);
  const changeButton = useRef<HTMLButtonElement>(null);
  const returnFocus = useRef(false);
  useEffect(() => {
    if (!returnFocus.current || changeButton.current === null) return;
    returnFocus.current = false;
    changeButton.current.focus();
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
