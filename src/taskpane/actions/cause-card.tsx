import { Button } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import type { SharingEntry } from "../../check/audit-sharing.ts";
import { formatList } from "../../locales/format-list.ts";
import { reasonUntil } from "../../wording/reason-until.ts";
import { usePane, usePaneActions } from "../pane-context.ts";
import { isBusy } from "../pane-state.ts";
import { formatRoleChange, nameOfEntry, organizationOf } from "../sharing/format-role-change.ts";
import { RemedyOffer } from "../sharing/remedy-offer.tsx";
import type { RoleChange } from "../sharing/role-change.ts";
import { useLayoutStyles } from "../layout.style.ts";
import { useListStyles } from "../list.style.ts";
import { useTextStyles } from "../text.style.ts";
import { ToneMessage } from "../tone-message.tsx";
import { useWords } from "../words.ts";
import { useActionsMessages } from "./actions-messages.ts";
import { canUntrack, riskyEntries } from "./ask-cause.ts";

/** The cause before the repair: who could remove the link again, the two ways to prevent that, and the way to continue anyway. */
export function CauseCard(): ReactElement | null {
  const all = useWords();
  const words = useActionsMessages().cause;
  const layout = useLayoutStyles();
  const lists = useListStyles();
  const cause = usePane((state) => state.cause);
  const roleChanges = usePane((state) => state.roleChanges);
  const held = usePane(({ action }) => action?.kind === "held");
  const busy = usePane(isBusy);
  const { restoreAnyway, dismiss } = usePaneActions();
  const entries = riskyEntries(cause);
  const risky = entries.filter(canUntrack);
  const names = risky.map((entry) => nameOfEntry(entry, words));
  const risk = { count: names.length, names: formatList(names, all.locale), ...organizationOf(cause) };
  if (cause?.kind === "unknown") {
    return (
      <ToneMessage tone="neutral">
        <p>
          {words.unknown} {reasonUntil(cause, all.text.pane.mailbox, all)}
        </p>
      </ToneMessage>
    );
  }
  const users = cause?.users;
  if (entries.length === 0 && roleChanges.length === 0) return null;
  const title = risky.length > 0 ? words.title : entries.length > 0 ? words.perhaps : words.solved;
  return (
    <ToneMessage tone={risky.length > 0 ? "warning" : "neutral"} title={title}>
      {risky.length > 0 && (
        <>
          <p>{words.body(risk)}</p>
          <p>{words.ways(risk)}</p>
        </>
      )}
      {users !== undefined && entries.some(({ reason }) => reason === "user-not-known") && (
        <p>{reasonUntil(users, all.text.pane.crm, all)}</p>
      )}
      <ul className={lists.list}>
        {entries.map((entry) => (
          <li key={entry.permission.id}>
            <Editor entry={entry} />
          </li>
        ))}
      </ul>
      {roleChanges.map((change) => (
        <ChangedRole key={change.entry.permission.id} change={change} />
      ))}
      {held && (
        <div className={layout.row}>
          <Button size="small" disabledFocusable={busy} onClick={restoreAnyway}>
            {words.restoreAnyway}
          </Button>
          <Button size="small" appearance="subtle" disabledFocusable={busy} onClick={dismiss}>
            {words.notNow}
          </Button>
        </div>
      )}
    </ToneMessage>
  );
}

/** A person who can edit this calendar, why that matters, and the change that makes it safe. */
function Editor({ entry }: { readonly entry: SharingEntry }): ReactElement {
  const layout = useLayoutStyles();
  const text = useTextStyles();
  const words = useActionsMessages().cause;
  const busy = usePane(isBusy);
  const { shareReadOnly } = usePaneActions();
  const whoId = useId();
  const { permission, risk, reason } = entry;
  return (
    <div className={layout.stack}>
      <p id={whoId}>
        <bdi className={text.strong}>{nameOfEntry(entry, words)}</bdi> <span className={text.small}>{words.roles[permission.role]}</span>
      </p>
      {risk === "cannot-tell" && <p className={text.small}>{words.reasons[reason]}</p>}
      <RemedyOffer entry={entry} words={words} describedBy={whoId} busy={busy} onMakeSafe={shareReadOnly} />
    </div>
  );
}

/** The outcome of a change of somebody's role, with *Undo*. */
function ChangedRole({ change }: { readonly change: RoleChange }): ReactElement {
  const layout = useLayoutStyles();
  const words = useWords();
  const { cause } = useActionsMessages();
  const busy = usePane(isBusy);
  const { undoSharing, signInAndShare } = usePaneActions();
  const { id } = change.entry.permission;
  const outcome = change.state.kind === "ended" ? change.state.outcome : undefined;
  const signIn = outcome?.kind === "failed" && outcome.signIn === "offered";
  const undoable =
    !signIn &&
    change.undo !== undefined &&
    outcome !== undefined &&
    (change.way === "to-read-only" || outcome.kind === "failed" || outcome.kind === "refused");
  return (
    <div className={layout.stack}>
      <p>{formatRoleChange(change, words, cause)}</p>
      {signIn && (
        <Button size="small" className={layout.start} disabledFocusable={busy} onClick={() => signInAndShare(id)}>
          {words.text.pane.signIn}
        </Button>
      )}
      {undoable && (
        <Button size="small" className={layout.start} disabledFocusable={busy} onClick={() => undoSharing(id)}>
          {cause.undo}
        </Button>
      )}
    </div>
  );
}
