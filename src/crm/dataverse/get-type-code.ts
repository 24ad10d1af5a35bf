import * as v from "valibot";
import type { ServiceClient } from "../../http/service-client.ts";
import { odataString, withQuery } from "../../http/url-building.ts";
import { odataHeaders } from "./appointment-row.ts";
import { typeCodeValue } from "../row-values.ts";

const definition = v.object({ ObjectTypeCode: typeCodeValue });

/** A table's type code in this organization. @throws Failure (NotFound: it has no such table); AbortError when aborted. */
export async function getTypeCode(client: ServiceClient, type: string, { signal }: { readonly signal: AbortSignal }): Promise<number> {
  const url = withQuery(client.url(`EntityDefinitions(LogicalName=${odataString(encodeURIComponent(type))})`), {
    $select: "ObjectTypeCode",
  });
  return (await client.request(definition, { url, headers: odataHeaders, signal })).value.ObjectTypeCode;
}
