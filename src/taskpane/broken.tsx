import { Button } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { CopyByHand } from "./copy-by-hand.tsx";
import { copyText, type Copied } from "./copy-text.ts";
import { Trouble } from "./trouble.tsx";
import { version } from "./version.ts";
import { useWords } from "./words.ts";

/** The add-in itself failed before it could ask anybody. `detail`: what was caught, which holds nothing of an appointment. */
export function Broken({ detail }: { readonly detail: string }): ReactElement {
  const { pane } = useWords().text;
  const [copied, setCopied] = useState<Copied>();
  const report = `${pane.broken.title}\n${version}\n${detail}`;
  return (
    <>
      <Trouble {...pane.broken} />
      <p className="small">
        <bdi>{detail}</bdi>
      </p>
      <div className="row">
        <Button onClick={() => void copyText(report).then(setCopied)}>{pane.copyReport}</Button>
      </div>
      <p className="small" role="status">
        {copied !== undefined && pane.notices[copied.kind]}
      </p>
      {copied?.kind === "copy-failed" && <CopyByHand value={copied.text} />}
    </>
  );
}
