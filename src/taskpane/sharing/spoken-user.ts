import type { SharingEntry } from "../../check/audit-sharing.ts";
import type { SharingCatalogue } from "../../locales/sharing-catalogue.ts";

/** Whether this person is a user of the organization, as far as the reason of the assessment tells. */
export function spokenUser(
  { permission, reason }: SharingEntry,
  { user }: SharingCatalogue,
  names: { readonly organization?: string },
): string {
  if (permission.grantee.kind === "default") return user.default();
  if (permission.grantee.kind !== "person" && reason !== "reads-only") return user.unnamed();
  switch (reason) {
    case "reads-only":
      return user["of-no-matter"]();
    case "user-of-organization":
      return user.yes(names);
    case "not-a-user-of-organization":
      return user.no(names);
    case "nobody-named":
      return user.unnamed();
    case "everybody-edits":
    case "role-not-known":
    case "user-not-known":
      return user["not-known"](names);
  }
}
