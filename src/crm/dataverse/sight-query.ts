/** May a user read the appointments of the whole organization? All activities share one privilege. */
import * as v from "valibot";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import { guidText } from "../row-values.ts";

const readActivity = "prvReadActivity";

const rolePrivilege = v.object({ Depth: v.pipe(v.string(), v.maxLength(40)), PrivilegeId: guidText });

export const rolePrivileges = v.object({ RolePrivileges: v.array(rolePrivilege) });
export const privilegeIds = v.object({ value: v.array(v.object({ privilegeid: guidText })) });

/** Before 9.x, privileges held through a team are reported as Basic; that counts as no. */
export function isGlobalDepth({ Depth }: v.InferOutput<typeof rolePrivilege>): boolean {
  return Depth === "Global";
}

/** From 9.0 on by the privilege's name; before, everything the user holds and, in parallel, the privilege's id. */
export function sightUrls(
  client: ServiceClient,
  { userId, version }: { readonly userId: string; readonly version: string },
): readonly URL[] {
  const guid = normaliseGuid(userId);
  if (guid === undefined) throw new TypeError("A user is named by a GUID.");
  const ofUser = `systemusers(${guid})/Microsoft.Dynamics.CRM.`;
  if (!version.startsWith("8."))
    return [client.url(`${ofUser}RetrieveUserPrivilegeByPrivilegeName(PrivilegeName=${odataString(readActivity)})`)];
  return [
    client.url(`${ofUser}RetrieveUserPrivileges()`),
    withQuery(client.url("privileges"), { $select: "privilegeid", $filter: `name eq ${odataString(readActivity)}` }),
  ];
}
