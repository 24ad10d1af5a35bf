import * as v from "valibot";
import { boundedText } from "../../http/bounded-text.ts";
import type { CalendarPermission, CalendarRole, Grantee } from "../../tracking/calendar-permission.ts";

/** Ids become part of a URL's path and are never cut, because a cut one could be another's. */
const longestId = 2000;

const roles = [
  "none",
  "freeBusyRead",
  "limitedRead",
  "read",
  "write",
  "delegateWithoutPrivateEventAccess",
  "delegateWithPrivateEventAccess",
] as const satisfies readonly CalendarRole[];

const roleText = v.pipe(v.string(), v.maxLength(200));

/** Graph's `calendarPermission`. */
const graphPermission = v.pipe(
  v.object({
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(longestId)),
    role: roleText,
    allowedRoles: v.optional(v.array(roleText), []),
    isInsideOrganization: v.fallback(v.optional(v.boolean()), undefined),
    isRemovable: v.fallback(v.optional(v.boolean()), undefined),
    emailAddress: v.nullish(v.object({ name: v.nullish(boundedText(200)), address: v.nullish(v.pipe(v.string(), v.maxLength(1000))) })),
  }),
  v.transform(({ id, role, allowedRoles, emailAddress, isInsideOrganization, isRemovable }): CalendarPermission => {
    return {
      id,
      grantee: granteeOf(emailAddress ?? {}, { isInsideOrganization, isRemovable }),
      role: findRole(role) ?? "custom",
      allowedRoles: allowedRoles.flatMap((each) => findRole(each) ?? []),
    };
  }),
);

export const graphPermissions = v.object({
  value: v.pipe(v.array(graphPermission), v.maxLength(1000)),
  "@odata.nextLink": v.optional(v.pipe(v.string(), v.maxLength(8000))),
});

/**
 * "My Organization" is the only entry without an address that cannot be removed and is inside the organization; any other
 * entry without an address is an unidentified person.
 */
function granteeOf(
  { name, address }: { readonly name?: string | null | undefined; readonly address?: string | null | undefined },
  { isInsideOrganization, isRemovable }: { readonly isInsideOrganization: boolean | undefined; readonly isRemovable: boolean | undefined },
): Grantee {
  if (address) return { kind: "person", address, ...(name && { name }) };
  const isEverybody =
    isRemovable === undefined ? !name || /^my organi[sz]ation$/i.test(name) : !isRemovable && isInsideOrganization !== false;
  return isEverybody ? { kind: "default" } : { kind: "unnamed", ...(name && { name }) };
}

/** `custom`, and any role Graph may add, is a role with unknown rights. */
function findRole(text: string): CalendarRole | undefined {
  return roles.find((role) => role === text);
}
