import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { plain } from "../../wording/plain.ts";
import { canUntrack, entriesOf } from "./ask-cause.ts";
import type { PaneActions, PaneState } from "../pane-state.ts";
import { nameOfEntry } from "../spoken-role-change.ts";
import { useWords } from "../words.ts";
import { useActingWords } from "./acting-words.ts";
import { ChangedRole } from "./changed-role.tsx";
import { EditorRow } from "./editor-row.tsx";

interface CauseCardProps {
  readonly state: PaneState;
  readonly busy: boolean;
  readonly actions: PaneActions;
}

/** The cause before the repair: who may remove the link again, the two safe ways, and the way on. */
export function CauseCard({ state: { cause, roleChanges, action }, busy, actions }: CauseCardProps): ReactElement | null {
  const { text } = useWords();
  const words = useActingWords().cause;
  const titleId = useId();
  const entries = entriesOf(cause);
  const risky = entries.filter(canUntrack);
  const names = risky.map((entry) => nameOfEntry(entry, words));
  const organization = cause?.kind === "audited" && cause.organization !== undefined ? { organization: plain(cause.organization) } : {};
  if (cause?.kind === "unknown") {
    return (
      <section className="banner neutral">
        <p>
          {words.unknown} {text.reasons[cause.why]({ who: text.pane.mailbox }).what}
        </p>
      </section>
    );
  }
  if (entries.length === 0 && roleChanges.length === 0) return null;
  const title = risky.length > 0 ? words.title : entries.length > 0 ? words.perhaps : words.solved;
  return (
    <section className={`banner ${risky.length > 0 ? "warning" : "neutral"}`} aria-labelledby={titleId}>
      <h2 id={titleId} className="subtitle">
        {title}
      </h2>
      {risky.length > 0 && (
        <>
          <p>{words.body({ names, ...organization })}</p>
          <p>{words.ways({ names, ...organization })}</p>
        </>
      )}
      <ul className="plain-list">
        {entries.map((entry) => (
          <li key={entry.permission.id}>
            <EditorRow entry={entry} busy={busy} onShareReadOnly={actions.shareReadOnly} />
          </li>
        ))}
      </ul>
      {roleChanges.map((change) => (
        <ChangedRole
          key={change.entry.permission.id}
          change={change}
          busy={busy}
          onUndo={actions.undoSharing}
          onSignIn={actions.signInAndShare}
        />
      ))}
      {action?.kind === "held" && (
        <div className="row">
          <Button size="small" disabledFocusable={busy} onClick={actions.restoreAnyway}>
            {words.restoreAnyway}
          </Button>
          <Button size="small" appearance="subtle" className="quiet" disabledFocusable={busy} onClick={actions.putAway}>
            {words.notNow}
          </Button>
        </div>
      )}
    </section>
  );
}
