import type { SharingAudit, SharingEntry } from "../../check/audit-sharing.ts";
import type { LaterMessages } from "../../locales/message-types.ts";
import { joinSentences } from "../../wording/join-sentences.ts";
import { plain } from "../../wording/plain.ts";
import { nameAndAddressOf } from "../../wording/name-and-address-of.ts";
import { reasonUntil } from "../../wording/reason-until.ts";
import type { Words } from "../../wording/words.ts";
import type { RoleChange } from "./role-change.ts";

/** The messages about roles and their changes, shared by *Restore link* and *Who can break it*. */
export type RoleMessages = Omit<LaterMessages["cause"], "title" | "refused"> & {
  readonly refused: Readonly<Record<keyof LaterMessages["cause"]["refused"], string>>;
};

/** Those of the list: it is looked at anew by itself, and not by *Restore link*. */
export function roleMessages({ cause, sharing }: LaterMessages): RoleMessages {
  return { ...cause, refused: sharing.refused };
}

/** With the address beside the name, since it is about a decision on this person. */
export function nameOfEntry({ permission: { grantee } }: SharingEntry, words: Pick<RoleMessages, "everybody" | "unnamed">): string {
  switch (grantee.kind) {
    case "person":
      return nameAndAddressOf(grantee);
    case "default":
      return words.everybody;
    default:
      return words.unnamed({ name: plain(grantee.name ?? "") || undefined });
  }
}

/** The organization in which the people were looked up, as sentences about them take it. */
export function organizationOf(audit: SharingAudit | undefined): { readonly organization?: string } {
  return audit?.kind === "audited" && audit.organization !== undefined ? { organization: plain(audit.organization) } : {};
}

/** The outcome of a change of somebody's role. */
export function formatRoleChange({ entry, way, state }: RoleChange, all: Words, words: RoleMessages): string {
  const who = nameOfEntry(entry, words);
  if (state.kind === "under-way") return way === "back" ? words.undoing : words.changing;
  const { outcome } = state;
  switch (outcome.kind) {
    case "changed":
    case "already": {
      const to = words.roles[outcome.permission.role];
      return way === "back" ? words.undone({ who, to }) : words.changed({ who, from: words.roles[entry.permission.role], to });
    }
    case "refused":
      return joinSentences([words.failed({ who }), words.refused[outcome.why]], all.locale);
    case "failed": {
      const what = reasonUntil(outcome, all.text.pane.mailbox, all);
      const written = outcome.written === "not-known" ? words.notKnown : words.nothingChanged;
      return joinSentences([words.failed({ who }), what, written], all.locale);
    }
  }
}
