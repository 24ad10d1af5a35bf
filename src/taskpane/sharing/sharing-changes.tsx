import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isSharingBusy } from "./create-sharing-store.ts";
import type { RoleChange } from "./role-change.ts";
import { nameOfEntry, formatRoleChange } from "./format-role-change.ts";
import { useWords } from "../words.ts";
import { useSharing, useSharingActions, useSharingMessages } from "./sharing-context.ts";

/** The changes made here, with their outcomes and *Undo*. */
export function SharingChanges(): ReactElement | null {
  const words = useWords();
  const sharing = useSharingMessages();
  const changes = useSharing((state) => state.changes);
  const busy = useSharing(isSharingBusy);
  const { undo } = useSharingActions();
  if (changes.length === 0) return null;
  return (
    <div className="banner neutral" role="group" aria-label={sharing.changes}>
      {changes.map((change) => (
        <div key={change.entry.permission.id} className="row spread">
          <p className="grow" role="status">
            {formatRoleChange(change, words, sharing)}
          </p>
          {canUndo(change) && (
            <Button
              size="small"
              disabledFocusable={busy}
              aria-label={`${sharing.undo}: ${nameOfEntry(change.entry, sharing)}`}
              onClick={() => undo(change.entry.permission.id)}
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
