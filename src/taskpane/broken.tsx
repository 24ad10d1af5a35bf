import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { laterMessages } from "../locales/load-messages.ts";
import { CopyByHand } from "./copy-by-hand.tsx";
import { copyText, type Copied } from "./copy-text.ts";
import { useLayoutStyles } from "./layout.style.ts";
import { useTextStyles } from "./text.style.ts";
import { Trouble } from "./trouble.tsx";
import { version } from "./version.ts";
import { useWords } from "./words.ts";

interface BrokenProps {
  /** What was caught; contains nothing from an appointment. */
  readonly detail: string;
}

/** The add-in failed before it could call any service. */
export function Broken({ detail }: BrokenProps): ReactElement {
  const {
    locale,
    text: { pane },
  } = useWords();
  const { broken } = laterMessages(locale).trouble;
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const [copied, setCopied] = useState<Copied>();
  return (
    <>
      <Trouble {...broken} />
      <p className={text.small}>
        <bdi dir="ltr">{detail}</bdi>
      </p>
      <div className={layout.row}>
        <Button onClick={() => void copyText(`${broken.title}\n${version}\n${detail}`).then(setCopied)}>{pane.copyReport}</Button>
      </div>
      <p className={text.small} role="status">
        {copied !== undefined && pane.notices[copied.kind]}
      </p>
      {copied?.kind === "copy-failed" && <CopyByHand value={copied.text} />}
    </>
  );
}
