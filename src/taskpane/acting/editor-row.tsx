import { useId, type ReactElement } from "react";
import type { SharingEntry } from "../../check/audit-sharing.ts";
import { nameOf } from "../../wording/spoken-report.ts";
import { InlineConfirm } from "../inline-confirm.tsx";
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
  const { permission, remedy, risk, reason } = entry;
  const who = nameOfGrantee(entry, words.everybody);
  const from = words.roles[permission.role];
  return (
    <div className="section">
      <p id={whoId}>
        <bdi className="strong">{who}</bdi> <span className="small">{from}</span>
      </p>
      {risk === "cannot-tell" && <p className="small">{words.reasons[reason]}</p>}
      {remedy.kind === "change" && (
        <InlineConfirm
          trigger={words.readOnly}
          question={{ ...words.confirm, title: words.confirm.title({ who }), body: words.confirm.body({ who, from, to: words.roles[remedy.to] }) }}
          describedBy={whoId}
          blocked={busy}
          onYes={() => onShareReadOnly(permission.id)}
        />
      )}
      {remedy.kind === "not-offered" && <p className="small">{words.notOffered}</p>}
    </div>
  );
}

export function nameOfGrantee({ permission: { grantee } }: SharingEntry, everybody: string): string {
  return grantee.kind === "default" ? everybody : nameOf(grantee);
}
