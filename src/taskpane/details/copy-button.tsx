import { Button, Tooltip } from "@fluentui/react-components";
import { CheckmarkRegular, CopyRegular } from "@fluentui/react-icons";
import { useEffect, useState, type ReactElement } from "react";
import { laterMessages } from "../../locales/load-messages.ts";
import { copyText } from "../copy-text.ts";
import { usePaneActions } from "../pane-context.ts";
import { useWords } from "../words.ts";
import { useDetailsStyles } from "./details.style.ts";

const shownMs = 3_000;

interface CopyButtonProps {
  readonly label: string;
  readonly value: string;
}

/** Says in place that it has copied; the pane's notice announces it, and shows what could not be copied. */
export function CopyButton({ label, value }: CopyButtonProps): ReactElement {
  const styles = useDetailsStyles();
  const { details } = laterMessages(useWords().locale);
  const { showCopied } = usePaneActions();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownMs);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Tooltip content={details.copyShort} relationship="inaccessible">
      <Button
        size="small"
        appearance="subtle"
        className={styles.copy}
        icon={copied ? <CheckmarkRegular /> : <CopyRegular />}
        aria-label={details.copy({ label })}
        onClick={() =>
          void copyText(value).then((outcome) => {
            setCopied(outcome.kind === "copied");
            showCopied(outcome);
          })
        }
      >
        {copied && details.copied}
      </Button>
    </Tooltip>
  );
}
