import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { isSharingBusy } from "./create-sharing-store.ts";
import type { RoleChange } from "./role-change.ts";
import { nameOfEntry, formatRoleChange, roleMessages } from "./format-role-change.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import type { Tone } from "../verdict/tone-of.ts";
import { useWords } from "../words.ts";
import { useSharing, useSharingActions, useSharingMessages } from "./sharing-context.ts";

/** The changes made here, with their outcomes and *Undo*. */
export function SharingChanges(): ReactElement | null {
  const words = useWords();
  const sharing = useSharingMessages();
  const roles = roleMessages(sharing);
  const changes = useSharing((state) => state.changes);
  const busy = useSharing(isSharingBusy);
  const { undo } = useSharingActions();
  const layout = useLayoutStyles();
  if (changes.length === 0) return null;
  return (
    <div role="group" aria-label={sharing.sharing.changes} className={layout.stack}>
      {changes.map((change) => (
        <ToneMessage key={change.entry.permission.id} tone={toneOf(change)}>
          <p role="status">{formatRoleChange(change, words, roles)}</p>
          {canUndo(change) && (
            <Button
              size="small"
              className={layout.start}
              icon={<ArrowUndoRegular />}
              disabledFocusable={busy}
              aria-label={`${roles.undo}: ${nameOfEntry(change.entry, roles)}`}
              onClick={() => undo(change.entry.permission.id)}
            >
              {roles.undo}
            </Button>
          )}
        </ToneMessage>
      ))}
    </div>
  );
}

function canUndo({ undo, way, state }: RoleChange): boolean {
  return undo !== undefined && state.kind === "ended" && (way === "to-read-only" || state.outcome.kind !== "changed");
}

function toneOf({ state }: RoleChange): Tone {
  if (state.kind === "under-way") return "neutral";
  return state.outcome.kind === "changed" || state.outcome.kind === "already" ? "success" : "danger";
}
