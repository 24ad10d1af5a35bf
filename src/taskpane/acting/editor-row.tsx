import { useId, type ReactElement } from "react";
import type { SharingEntry } from "../../check/audit-sharing.ts";
import { RemedyOffer } from "../remedy-offer.tsx";
import { nameOfEntry } from "../spoken-role-change.ts";
import { useActingWords } from "./acting-words.ts";

interface EditorRowProps {
  readonly entry: SharingEntry;
  readonly busy: boolean;
  readonly onShareReadOnly: (permissionId: string) => void;
}

/** One person who can edit this calendar, why that matters, and the change that makes it safe. */
export function EditorRow({ entry, busy, onShareReadOnly }: EditorRowProps): ReactElement {
  const words = useActingWords().cause;
  const whoId = useId();
  const { permission, risk, reason } = entry;
  return (
    <div className="section">
      <p id={whoId}>
        <bdi className="strong">{nameOfEntry(entry, words)}</bdi> <span className="small">{words.roles[permission.role]}</span>
      </p>
      {risk === "cannot-tell" && <p className="small">{words.reasons[reason]}</p>}
      <RemedyOffer entry={entry} words={words} describedBy={whoId} busy={busy} onMakeSafe={onShareReadOnly} />
    </div>
  );
}
