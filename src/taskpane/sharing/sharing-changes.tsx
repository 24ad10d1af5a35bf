import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RoleChange } from "../acting-state.ts";
import { nameOfEntry, spokenRoleChange } from "../spoken-role-change.ts";
import { useWords } from "../words.ts";
import { useSharingWords } from "./sharing-words.ts";

interface SharingChangesProps {
  readonly changes: readonly RoleChange[];
  readonly busy: boolean;
  readonly onUndo: (permissionId: string) => void;
}

/** What was changed here, what became of it, and the way back. */
export function SharingChanges({ changes, busy, onUndo }: SharingChangesProps): ReactElement | null {
  const words = useWords();
  const sharing = useSharingWords();
  if (changes.length === 0) return null;
  return (
    <div className="banner neutral" role="group" aria-label={sharing.changes}>
      {changes.map((change) => (
        <div key={change.entry.permission.id} className="row spread">
          <p className="grow" role="status">
            {spokenRoleChange(change, words, sharing)}
          </p>
          {canUndo(change) && (
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={`${sharing.undo}: ${nameOfEntry(change.entry, sharing)}`}
              onClick={() => onUndo(change.entry.permission.id)}
            >
              {sharing.undo}
            </Button>
          )}
        </div>
      ))}
    </div>
  );
}

function canUndo({ undo, way, state }: RoleChange): boolean {
  return undo !== undefined && state.kind === "ended" && (way === "to-read-only" || state.outcome.kind !== "changed");
}
