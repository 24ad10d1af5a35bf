import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { RoleChange } from "../acting-state.ts";
import { useWords } from "../words.ts";
import type { Words } from "../../wording/words.ts";
import type { ActingCatalogue } from "../../locales/acting-catalogue.ts";
import { useActingWords } from "./acting-words.ts";
import { nameOfGrantee } from "./editor-row.tsx";

interface ChangedRoleProps {
  readonly change: RoleChange;
  readonly busy: boolean;
  readonly onUndo: (permissionId: string) => void;
  readonly onSignIn: (permissionId: string) => void;
}

/** What became of a change of what somebody may do, and the way back. */
export function ChangedRole({ change, busy, onUndo, onSignIn }: ChangedRoleProps): ReactElement {
  const words = useWords();
  const acting = useActingWords();
  const { id } = change.entry.permission;
  const outcome = change.state.kind === "ended" ? change.state.outcome : undefined;
  const signIn = outcome?.kind === "failed" && outcome.signIn === "offered";
  const undoable = !signIn && change.undo !== undefined && outcome !== undefined && (change.way === "to-read-only" || outcome.kind === "failed" || outcome.kind === "refused");
  return (
    <div className="row spread">
      <p className="grow">{spokenChange(change, words, acting)}</p>
      {signIn && (
        <Button size="small" disabledFocusable={busy} onClick={() => onSignIn(id)}>
          {words.text.pane.signIn}
        </Button>
      )}
      {undoable && (
        <Button size="small" disabledFocusable={busy} onClick={() => onUndo(id)}>
          {acting.cause.undo}
        </Button>
      )}
    </div>
  );
}

export function spokenChange({ entry, way, state }: RoleChange, { text }: Words, { cause }: ActingCatalogue): string {
  const who = nameOfGrantee(entry, cause.everybody);
  const met = cause.roles[entry.permission.role];
  if (state.kind === "under-way") return way === "back" ? cause.undoing : cause.changing;
  const { outcome } = state;
  switch (outcome.kind) {
    case "changed":
    case "already": {
      const now = cause.roles[outcome.permission.role];
      return way === "back" ? cause.undone({ who, to: now }) : cause.changed({ who, from: met, to: now });
    }
    case "refused":
      return `${cause.failed({ who })} ${cause.refused[outcome.why]}`;
    case "failed": {
      const { what } = text.reasons[outcome.why]({ who: text.pane.mailbox });
      return `${cause.failed({ who })} ${what} ${outcome.written === "not-known" ? cause.notKnown : cause.nothingChanged}`;
    }
  }
}
