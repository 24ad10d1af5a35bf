import { cleanText } from "../../tracking/clean-text.ts";
import type { CalendarPermission, Grantee } from "../../tracking/calendar-permission.ts";
import { editRightOf } from "../../tracking/sharing-risk.ts";
import { findText } from "./read-element.ts";

/**
 * CalendarPermissionLevelType ([MS-OXWSMTGS] 2.2.5.4). Publishing editors and owners may edit everything, as editors may. The
 * levels left out may only create items, or edit their own: no role of ours is exactly that.
 */
const roles: ReadonlyMap<string, CalendarPermission["role"]> = new Map([
  ["None", "none"],
  ["FreeBusyTimeOnly", "freeBusyRead"],
  ["FreeBusyTimeAndSubjectAndLocation", "limitedRead"],
  ["Reviewer", "read"],
  ["Editor", "write"],
  ["PublishingEditor", "write"],
  ["Owner", "write"],
]);

const longestText = 1000;

/**
 * One entry of a calendar's permissions. Undefined for anonymous users without the right to edit ("Anonymous" is in nearly
 * every calendar), and for an entry that names nobody.
 */
export function findPermission(entry: Element): CalendarPermission | undefined {
  const role = roleOf(entry);
  const everybody = findText(entry, "UserId", "DistinguishedUser")?.trim();
  if (everybody === "Anonymous" && editRightOf(role) === "reads") return undefined;
  if (everybody) return { id: everybody.toLowerCase().slice(0, longestText), grantee: { kind: "default" }, role, allowedRoles: [] };
  const grantee = findSomebody(entry);
  const id = grantee && (grantee.kind === "person" ? `person:${grantee.address.toLowerCase()}` : `unnamed:${grantee.name ?? ""}`);
  return grantee && id !== undefined ? { id, grantee, role, allowedRoles: [] } : undefined;
}

function roleOf(entry: Element): CalendarPermission["role"] {
  const level = findText(entry, "CalendarPermissionLevel")?.trim() ?? "";
  const role = roles.get(level);
  if (role !== undefined) return role;
  return findText(entry, "EditItems")?.trim() === "All" ? "write" : "custom";
}

/** By SMTP address, if Exchange has one; a deleted account has none, only a name or a SID. */
function findSomebody(entry: Element): Exclude<Grantee, { kind: "default" }> | undefined {
  const text = (field: string, most: number) => cleanText(findText(entry, "UserId", field) ?? "", most);
  const name = text("DisplayName", 200);
  const address = [text("PrimarySmtpAddress", longestText), text("ExternalUserIdentity", longestText)].find((each) => each !== "");
  if (address !== undefined) return { kind: "person", address, ...(name && { name }) };
  return name || text("SID", longestText) ? { kind: "unnamed", ...(name && { name }) } : undefined;
}
