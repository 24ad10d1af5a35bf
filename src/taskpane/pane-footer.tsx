import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, type ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { plain } from "../wording/plain.ts";
import type * as Details from "./details-chunk.ts";
import { usePane, usePaneActions } from "./pane-context.ts";
import { isActionRunning } from "./pane-state.ts";
import { Swatch } from "./settings/swatch.tsx";
import { CheckProgress } from "./verdict/check-progress.tsx";
import { useWords } from "./words.ts";

interface PaneFooterProps {
  readonly report: CheckReport | undefined;
  /** Absent until loaded. */
  readonly details: typeof Details | undefined;
  /** Called when the progress of a check becomes visible. */
  readonly onProgress: () => void;
  readonly onHelp: () => void;
}

/** Time of the check, *Check tracking status*, organization, report and settings: the same for every verdict. */
export function PaneFooter({ report, details, onProgress, onHelp }: PaneFooterProps): ReactElement {
  const words = useWords();
  const { pane } = words.text;
  const checking = usePane(({ phase }) => phase.kind === "checking");
  const actionRunning = usePane(isActionRunning);
  const notice = usePane((state) => state.notice);
  const { checkAgain, stop } = usePaneActions();
  const checked = words.dates.moment(report?.checkedAt);
  const checkButton = useRef<HTMLButtonElement>(null);
  const stopHasFocus = useRef(false);
  // Fluent's types reject React 19's ref objects, but accept a callback.
  const setCheckButton = useCallback((button: HTMLButtonElement | null) => {
    checkButton.current = button;
  }, []);
  const onStopFocus = useCallback((focused: boolean) => {
    stopHasFocus.current = focused;
  }, []);
  // Stop disappears when the check ends. If it had the focus, that would fall back to the page, and Office.js would move it elsewhere.
  useEffect(() => {
    if (checking || !stopHasFocus.current) return;
    stopHasFocus.current = false;
    checkButton.current?.focus();
  }, [checking]);

  return (
    <footer className="footer">
      <div className="row">
        <Button ref={setCheckButton} disabledFocusable={checking || actionRunning} onClick={checkAgain}>
          {pane.check}
        </Button>
        {checked !== undefined && <span className="small">{pane.checked(checked)}</span>}
      </div>
      {checking && <CheckProgress onStop={stop} onStopFocus={onStopFocus} onVisible={onProgress} />}
      <ChosenOrganization />
      {report !== undefined && details && <details.ReportButtons report={report} />}
      {report !== undefined && details && <details.SettingsSection />}
      <div className="row links">
        <Button size="small" appearance="subtle" data-view="help" onClick={onHelp}>
          {pane.help}
        </Button>
      </div>
      <p className="small" role="status">
        {notice !== undefined && pane.notices[notice.kind]}
      </p>
    </footer>
  );
}

function ChosenOrganization(): ReactElement | null {
  const { question } = useWords().text.pane;
  const organizations = usePane((state) => state.organizations);
  const chosen = usePane((state) => state.chosen);
  const organization = chosen?.kind === "named" ? organizations.find(({ name }) => name === chosen.name) : undefined;
  if (chosen?.kind === "no-crm") {
    return (
      <div className="row">
        <span className="small">{question.notConnected}</span>
      </div>
    );
  }
  return organization === undefined ? null : (
    <div className="row">
      <Swatch colour={organization.colour} />
      <span className="small">{question.connected({ name: plain(organization.name) })}</span>
    </div>
  );
}
