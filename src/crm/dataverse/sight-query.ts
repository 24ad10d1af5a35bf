/** May somebody read the appointments of the whole organization? They share one privilege with the other activities. */
import * as v from "valibot";
import { odataString } from "../../http/odata-string.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import { guidText } from "../guid-text.ts";

const readActivity = "prvReadActivity";

const rolePrivilege = v.object({ Depth: v.pipe(v.string(), v.maxLength(40)), PrivilegeId: guidText });

export const rolePrivileges = v.object({ RolePrivileges: v.array(rolePrivilege) });
export const privilegeIds = v.object({ value: v.array(v.object({ privilegeid: guidText })) });

/** Through a team it is told as Basic before 9.x: that is not enough then, and asked less than it may be. */
export function isGlobalDepth({ Depth }: v.InferOutput<typeof rolePrivilege>): boolean {
  return Depth === "Global";
}

/** From 9.0 on by the privilege's name; earlier all that somebody holds, and beside it the privilege's id. */
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
