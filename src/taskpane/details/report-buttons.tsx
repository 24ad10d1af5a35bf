import { Button, Checkbox, mergeClasses } from "@fluentui/react-components";
import { CopyRegular, MailRegular } from "@fluentui/react-icons";
import { useId, useState, type ReactElement } from "react";
import type { CheckReport } from "../../check/report.ts";
import { laterMessages } from "../../locales/load-messages.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { copyText } from "../copy-text.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { usePane, usePaneActions, usePaneStore } from "../pane-context.ts";
import { usePaneFooterStyles } from "../pane-footer.style.ts";
import { useWords } from "../words.ts";
import { openHelp } from "./open-help.ts";
import { useReportButtonsStyles } from "./report-buttons.style.ts";
import { reportText } from "./report-text.ts";

/** *Copy report*, with names only if asked for, and the way to whoever helps. */
export function ReportButtons({ report }: { readonly report: CheckReport }): ReactElement {
  const words = useWords();
  const { buttons, mail } = laterMessages(words.locale).report;
  const store = usePaneStore();
  const helpAddress = usePane((state) => state.helpAddress);
  const { showCopied } = usePaneActions();
  const styles = useReportButtonsStyles();
  const footer = usePaneFooterStyles();
  const layout = useLayoutStyles();
  const [names, setNames] = useState<"masked" | "named">("masked");
  const [opened, setOpened] = useState<"opened" | "not-opened">();
  const hintId = useId();
  const text = (): string => reportText(report, words, { ...store.readSurroundings?.(), journal: store.getState().journal, names });
  const copy = (): void => void copyText(text()).then(showCopied);
  return (
    <div className={styles.section}>
      <div className={mergeClasses(layout.hang, styles.row)}>
        <Button size="small" appearance="subtle" icon={<CopyRegular />} className={footer.tool} onClick={copy}>
          {words.text.pane.copyReport}
        </Button>
        {helpAddress !== undefined && (
          <Button
            size="small"
            appearance="subtle"
            icon={<MailRegular />}
            className={footer.tool}
            aria-describedby={hintId}
            onClick={() => {
              copy();
              setOpened(
                openHelp(helpAddress, {
                  subject: mail.subject({ verdict: report.judgement.verdict }),
                  ask: mail.ask,
                  report: text(),
                  shortened: mail.shortened,
                }),
              );
            }}
          >
            {buttons.mail}
          </Button>
        )}
      </div>
      <Checkbox
        className={layout.hang}
        size="medium"
        checked={names === "named"}
        label={{ children: buttons.names, className: styles.label }}
        onChange={(_, { checked }) => setNames(checked === true ? "named" : "masked")}
      />
      <p id={hintId} className={styles.hint}>
        {opened === "not-opened"
          ? buttons.notOpened
          : joinSentences(
              [
                buttons.namesHint,
                helpAddress === undefined ? "" : helpAddress.startsWith("https://") ? buttons.pageHint : buttons.mailHint,
              ],
              words.locale,
            )}
      </p>
    </div>
  );
}
