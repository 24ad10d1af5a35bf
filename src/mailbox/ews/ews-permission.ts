import { cleanText } from "../../tracking/clean-text.ts";
import type { CalendarPermission, Grantee } from "../../tracking/calendar-permission.ts";
import { editRightOf } from "../../tracking/sharing-risk.ts";
import { findText } from "./read-element.ts";

/**
 * CalendarPermissionLevelType ([MS-OXWSMTGS] 2.2.5.4). Who publishes or owns may edit everything as an editor may. The
 * levels that are left out edit what is theirs alone, or only add to it: no role of ours is exactly that.
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
 * One entry of a calendar's permissions. Undefined: whoever comes without a name ("Anonymous") and may not edit, as in
 * nearly every calendar; and what names nobody.
 */
export function findPermission(entry: Element): CalendarPermission | undefined {
  const role = roleOf(entry);
  const everybody = findText(entry, "UserId", "DistinguishedUser")?.trim();
  if (everybody === "Anonymous" && editRightOf(role) === "reads") return undefined;
  if (everybody) return { id: everybody.toLowerCase().slice(0, longestText), grantee: { kind: "default" }, role, allowedRoles: [] };
  const grantee = findPerson(entry);
  return grantee && { id: `person:${grantee.address.toLowerCase()}`, grantee, role, allowedRoles: [] };
}

function roleOf(entry: Element): CalendarPermission["role"] {
  const level = findText(entry, "CalendarPermissionLevel")?.trim() ?? "";
  const role = roles.get(level);
  if (role !== undefined) return role;
  return findText(entry, "EditItems")?.trim() === "All" ? "write" : "custom";
}

/** Somebody outside the company has no address here, and a group may have none: told by what names them, never left out. */
function findPerson(entry: Element): Extract<Grantee, { kind: "person" }> | undefined {
  const [address] = ["PrimarySmtpAddress", "ExternalUserIdentity", "DisplayName", "SID"].flatMap(
    (field) => cleanText(findText(entry, "UserId", field) ?? "", longestText) || [],
  );
  const name = cleanText(findText(entry, "UserId", "DisplayName") ?? "", 200);
  return address === undefined ? undefined : { kind: "person", address, ...(name && { name }) };
}
