import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, type ReactElement, type RefCallback } from "react";
import type { CheckReport } from "../check/report.ts";
import { CheckProgress } from "./check-progress.tsx";
import { Swatch } from "./swatch.tsx";
import type { OrganizationChoice, PaneState } from "./pane-state.ts";
import { plain } from "../wording/plain.ts";
import type { SettingsSection } from "./settings-section.tsx";
import { useWords } from "./words.ts";

interface PaneFooterProps {
  readonly report: CheckReport | undefined;
  readonly checking: boolean;
  /** Something that may write is under way: neither the check nor the settings may disturb it. */
  readonly acting: boolean;
  readonly safetyCopy: PaneState["safetyCopy"];
  readonly chosen: OrganizationChoice | "no-crm" | undefined;
  readonly notice: PaneState["notice"];
  readonly asking: boolean;
  readonly changeButton: RefCallback<HTMLButtonElement>;
  /** The report can be written. */
  readonly mayCopy: boolean;
  /** Absent until it is loaded. */
  readonly Settings: typeof SettingsSection | undefined;
  readonly onSafetyCopy: (to: PaneState["safetyCopy"]) => void;
  readonly onCheck: () => void;
  readonly onStop: () => void;
  readonly onCopyReport: () => void;
  readonly onChangeOrganization: () => void;
  readonly onProgress: () => void;
}

/** When it was checked, check again, the organization, the report. These parts stay where they are, whatever the verdict. */
export function PaneFooter(props: PaneFooterProps): ReactElement {
  const {
    report,
    checking,
    acting,
    safetyCopy,
    chosen,
    notice,
    asking,
    changeButton,
    mayCopy,
    Settings,
    onSafetyCopy,
    onCheck,
    onStop,
    onCopyReport,
    onChangeOrganization,
    onProgress,
  } = props;
  const { text, dates } = useWords();
  const checked = dates.moment(report?.checkedAt);
  const checkButton = useRef<HTMLButtonElement>(null);
  const stopHasFocus = useRef(false);
  // Fluent's types know no ref object of React 19; a callback passes.
  const setCheckButton = useCallback((button: HTMLButtonElement | null) => {
    checkButton.current = button;
  }, []);
  const onStopFocus = useCallback((focused: boolean) => {
    stopHasFocus.current = focused;
  }, []);
  // Stop goes away with the check. A focus that was on it would fall to the page, and Office.js would move it on from there.
  useEffect(() => {
    if (checking || !stopHasFocus.current) return;
    stopHasFocus.current = false;
    checkButton.current?.focus();
  }, [checking]);

  return (
    <footer className="footer">
      <div className="row">
        <Button ref={setCheckButton} disabledFocusable={checking || acting} onClick={onCheck}>
          {text.pane.check}
        </Button>
        {checked !== undefined && <span className="small">{text.pane.checked(checked)}</span>}
      </div>
      {checking && <CheckProgress onStop={onStop} onStopFocus={onStopFocus} onVisible={onProgress} />}
      {chosen !== undefined && (
        <div className="row">
          {chosen === "no-crm" ? (
            <span className="small">{text.pane.question.notConnected}</span>
          ) : (
            <>
              <Swatch colour={chosen.colour} />
              <span className="small">{text.pane.question.connected({ name: plain(chosen.name) })}</span>
            </>
          )}
        </div>
      )}
      {report !== undefined && (
        <div className="row links">
          <Button size="small" appearance="subtle" disabledFocusable={!mayCopy} onClick={onCopyReport}>
            {text.pane.copyReport}
          </Button>
        </div>
      )}
      {report !== undefined && Settings !== undefined && (
        <Settings {...{ acting, safetyCopy, asking, changeButton, onSafetyCopy, onChangeOrganization }} mayChange={chosen !== undefined} />
      )}
      <p className="small" role="status">
        {notice !== undefined && text.pane.notices[notice.kind]}
      </p>
    </footer>
  );
}
