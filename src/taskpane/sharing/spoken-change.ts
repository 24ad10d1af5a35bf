import type { SharingEntry } from "../../check/audit-sharing.ts";
import type { SharingCatalogue } from "../../locales/sharing-catalogue.ts";
import { nameOf } from "../../wording/spoken-report.ts";
import type { Words } from "../../wording/words.ts";
import type { RoleChange } from "../acting-state.ts";

export function nameOfEntry({ permission: { grantee } }: SharingEntry, { everybody }: SharingCatalogue): string {
  return grantee.kind === "default" ? everybody : nameOf(grantee);
}

/** What became of a change of what somebody may do. */
export function spokenChange({ entry, way, state }: RoleChange, { text }: Words, sharing: SharingCatalogue): string {
  const who = nameOfEntry(entry, sharing);
  if (state.kind === "under-way") return way === "back" ? sharing.undoing : sharing.changing;
  const { outcome } = state;
  switch (outcome.kind) {
    case "changed":
    case "already": {
      const to = sharing.roles[outcome.permission.role];
      return way === "back" ? sharing.undone({ who, to }) : sharing.changed({ who, from: sharing.roles[entry.permission.role], to });
    }
    case "refused":
      return `${sharing.failed({ who })} ${sharing.refused[outcome.why]}`;
    case "failed": {
      const { what } = text.reasons[outcome.why]({ who: text.pane.mailbox });
      return `${sharing.failed({ who })} ${what} ${outcome.written === "not-known" ? sharing.notKnown : sharing.nothingChanged}`;
    }
  }
}

/** Whether this person is a user of the organization, as far as the reason of the assessment tells. */
export function spokenUser({ permission, reason }: SharingEntry, { user }: SharingCatalogue, names: { readonly organization?: string }): string {
  if (permission.grantee.kind === "default") return user.default();
  switch (reason) {
    case "reads-only":
      return user["of-no-matter"]();
    case "user-of-organization":
      return user.yes(names);
    case "not-a-user-of-organization":
      return user.no(names);
    case "everybody-edits":
    case "role-not-known":
    case "user-not-known":
      return user["not-known"](names);
  }
}
