import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Copied } from "./copy-text.ts";
import type * as DetailsPart from "./details-chunk.ts";
import { Trouble } from "./trouble.tsx";
import { version } from "./version.ts";
import { useTextStyles } from "./text.style.ts";
import { useLayoutStyles } from "./layout.style.ts";
import { useWords } from "./words.ts";

interface BrokenProps {
  /** What was caught; contains nothing from an appointment. */
  readonly detail: string;
  /** Absent until loaded. */
  readonly part: typeof DetailsPart | "missing" | undefined;
}

/** The add-in failed before it could call any service. */
export function Broken({ detail, part }: BrokenProps): ReactElement {
  const { pane } = useWords().text;
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const [copied, setCopied] = useState<Copied>();
  const details = part === "missing" ? undefined : part;
  const report = `${pane.broken.title}\n${version}\n${detail}`;
  return (
    <>
      <Trouble {...pane.broken} />
      <p className={text.small}>
        <bdi dir="ltr">{detail}</bdi>
      </p>
      <div className={layout.row}>
        <Button disabledFocusable={!details} onClick={() => void details?.copyText(report).then(setCopied)}>
          {pane.copyReport}
        </Button>
      </div>
      <p className={text.small} role="status">
        {part === "missing" ? pane.partMissing : copied !== undefined && pane.notices[copied.kind]}
      </p>
      {details && copied?.kind === "copy-failed" && <details.CopyByHand value={copied.text} />}
    </>
  );
}
