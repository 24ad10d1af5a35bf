import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RoleChange } from "../acting-state.ts";
import { spokenRoleChange } from "../spoken-role-change.ts";
import { useWords } from "../words.ts";
import { useActingWords } from "./acting-words.ts";

interface ChangedRoleProps {
  readonly change: RoleChange;
  readonly busy: boolean;
  readonly onUndo: (permissionId: string) => void;
  readonly onSignIn: (permissionId: string) => void;
}

/** What became of a change of what somebody may do, and the way back. */
export function ChangedRole({ change, busy, onUndo, onSignIn }: ChangedRoleProps): ReactElement {
  const words = useWords();
  const { cause } = useActingWords();
  const { id } = change.entry.permission;
  const outcome = change.state.kind === "ended" ? change.state.outcome : undefined;
  const signIn = outcome?.kind === "failed" && outcome.signIn === "offered";
  const undoable =
    !signIn &&
    change.undo !== undefined &&
    outcome !== undefined &&
    (change.way === "to-read-only" || outcome.kind === "failed" || outcome.kind === "refused");
  return (
    <div className="row spread">
      <p className="grow">{spokenRoleChange(change, words, cause)}</p>
      {signIn && (
        <Button size="small" disabledFocusable={busy} onClick={() => onSignIn(id)}>
          {words.text.pane.signIn}
        </Button>
      )}
      {undoable && (
        <Button size="small" disabledFocusable={busy} onClick={() => onUndo(id)}>
          {cause.undo}
        </Button>
      )}
    </div>
  );
}
