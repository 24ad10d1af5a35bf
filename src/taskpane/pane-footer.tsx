import { Button, mergeClasses } from "@fluentui/react-components";
import { ArrowClockwiseRegular, QuestionCircleRegular } from "@fluentui/react-icons";
import { useCallback, useEffect, useRef, type ReactElement } from "react";
import type { CheckReport } from "../check/report.ts";
import { plain } from "../wording/plain.ts";
import type * as Details from "./details-chunk.ts";
import { useLayoutStyles } from "./layout.style.ts";
import { usePane, usePaneStore } from "./pane-context.ts";
import { usePaneFooterStyles } from "./pane-footer.style.ts";
import { isBusy } from "./pane-state.ts";
import { Swatch } from "./settings/swatch.tsx";
import { CheckProgress } from "./verdict/check-progress.tsx";
import { useTextStyles } from "./text.style.ts";
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
  const styles = usePaneFooterStyles();
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const words = useWords();
  const { pane } = words.text;
  const starting = usePane(({ phase }) => phase.kind === "starting");
  const checking = usePane(({ phase }) => phase.kind === "checking");
  const busy = usePane(isBusy);
  const notice = usePane((state) => state.notice);
  // Read when something is pressed: there are no actions until Outlook is ready.
  const store = usePaneStore();
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
    <footer className={mergeClasses(layout.stack, styles.root)}>
      <div className={layout.row}>
        <Button
          ref={setCheckButton}
          size="small"
          icon={<ArrowClockwiseRegular />}
          className={styles.atOnce}
          disabledFocusable={busy}
          onClick={() => store.actions.checkAgain()}
        >
          {pane.check}
        </Button>
        {checked !== undefined && <span className={text.small}>{pane.checked(checked)}</span>}
      </div>
      {checking && <CheckProgress onStop={() => store.actions.stop()} onStopFocus={onStopFocus} onVisible={onProgress} />}
      {!starting && <ChosenOrganization />}
      {report !== undefined && details && <details.ReportButtons report={report} />}
      {report !== undefined && details && <details.SettingsSection />}
      <Button
        size="small"
        appearance="subtle"
        icon={<QuestionCircleRegular />}
        data-view="help"
        className={mergeClasses(layout.hang, styles.tool, styles.atOnce)}
        disabledFocusable={starting}
        onClick={onHelp}
      >
        {pane.help}
      </Button>
      <p className={text.small} role="status">
        {notice !== undefined && pane.notices[notice.kind]}
      </p>
    </footer>
  );
}

function ChosenOrganization(): ReactElement | null {
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const { question } = useWords().text.pane;
  const organizations = usePane((state) => state.organizations);
  const chosen = usePane((state) => state.chosen);
  const organization = chosen?.kind === "named" ? organizations.find(({ name }) => name === chosen.name) : undefined;
  if (chosen?.kind === "no-crm") {
    return (
      <div className={layout.row}>
        <span className={text.small}>{question.notConnected}</span>
      </div>
    );
  }
  return organization === undefined ? null : (
    <div className={layout.row}>
      <Swatch colour={organization.colour} />
      <span className={text.small}>{question.connected({ name: plain(organization.name) })}</span>
    </div>
  );
}
