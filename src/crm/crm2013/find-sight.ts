import * as v from "valibot";
import { odataString } from "../../http/odata-string.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { withQuery } from "../../http/with-query.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import { guidText } from "../guid-text.ts";
import { askRows } from "./ask-rows.ts";
import { executeMessage } from "./execute-message.ts";
import { setPath } from "./record-path.ts";

const messages = "http://schemas.microsoft.com/crm/2011/Contracts";
const privilege = v.object({ PrivilegeId: guidText });

/**
 * May somebody read the appointments of the whole organization? Rights come by their ids alone, so the name's is asked
 * beside them; what comes through teams is told as Basic, and is not enough.
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
