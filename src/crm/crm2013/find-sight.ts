import * as v from "valibot";
import { odataString, withQuery } from "../../http/url-building.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import { guidText } from "../row-values.ts";
import { askRows } from "./ask-rows.ts";
import { executeMessage } from "./execute-message.ts";
import { setPath } from "./record-path.ts";

const messages = "http://schemas.microsoft.com/crm/2011/Contracts";
const privilege = v.object({ PrivilegeId: guidText });

/**
 * May this user read the appointments of the whole organization? Privileges are listed by id only, so the id for the name is
 * asked for in parallel; privileges held through teams are reported as Basic, which is not enough.
 * @throws Failure; AbortError when aborted.
 */
export async function findSight(client: ServiceClient, userId: string, options: { readonly signal: AbortSignal }): Promise<"yes" | "no"> {
  const url = withQuery(client.url(setPath("PrivilegeSet")), {
    $select: "PrivilegeId",
    $filter: `Name eq ${odataString("prvReadActivity")}`,
  });
  const [results, wanted] = await Promise.all([
    executeMessage(
      client,
      { name: "RetrieveUserPrivileges", parameters: { UserId: { type: "guid", value: userId } }, does: "reads" },
      options,
    ),
    askRows(client, url, { row: privilege, ...options }),
  ]);
  const held = [...(results.get("RolePrivileges")?.getElementsByTagNameNS(messages, "RolePrivilege") ?? [])];
  const textOf = (one: Element, name: string) => one.getElementsByTagNameNS(messages, name)[0]?.textContent.trim() ?? "";
  const isWanted = (id: string | undefined) => wanted.some(({ PrivilegeId }) => PrivilegeId === id);
  return held.some((one) => textOf(one, "Depth") === "Global" && isWanted(normaliseGuid(textOf(one, "PrivilegeId")))) ? "yes" : "no";
}
