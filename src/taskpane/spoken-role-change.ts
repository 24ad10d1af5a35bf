import type { SharingEntry } from "../check/audit-sharing.ts";
import type { ActingCatalogue } from "../locales/acting-catalogue.ts";
import { plain } from "../wording/plain.ts";
import { nameAndAddressOf } from "../wording/spoken-report.ts";
import type { Words } from "../wording/words.ts";
import type { RoleChange } from "./acting-state.ts";

/** How roles and their changes are told, beside a restore and in *Who can break it* alike. */
export type RoleWords = Omit<ActingCatalogue["cause"], "title" | "refused"> & {
  readonly refused: Readonly<Record<keyof ActingCatalogue["cause"]["refused"], string>>;
};

/** With the address beside the name: something is decided about them. */
export function nameOfEntry({ permission: { grantee } }: SharingEntry, words: Pick<RoleWords, "everybody" | "unnamed">): string {
  switch (grantee.kind) {
    case "person":
      return nameAndAddressOf(grantee);
    case "default":
      return words.everybody;
    default:
      return words.unnamed({ name: plain(grantee.name ?? "") });
  }
}

/** What became of a change of what somebody may do. */
export function spokenRoleChange({ entry, way, state }: RoleChange, { text }: Words, words: RoleWords): string {
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
      return `${words.failed({ who })} ${words.refused[outcome.why]}`;
    case "failed": {
      const { what } = text.reasons[outcome.why]({ who: text.pane.mailbox });
      return `${words.failed({ who })} ${what} ${outcome.written === "not-known" ? words.notKnown : words.nothingChanged}`;
    }
  }
}
