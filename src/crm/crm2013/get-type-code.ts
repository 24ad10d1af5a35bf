import * as v from "valibot";
import { Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { typeCodeValue } from "../row-values.ts";
import { executeMessage } from "./execute-message.ts";

const metadata = "http://schemas.microsoft.com/xrm/2011/Metadata";

/** The message RetrieveEntity has four required parameters. @throws Failure; AbortError when aborted. */
export async function getCrm2013TypeCode(client: ServiceClient, type: string, options: { readonly signal: AbortSignal }): Promise<number> {
  const parameters = {
    EntityFilters: { type: "entity-filters", value: "Entity" },
    LogicalName: { type: "text", value: type },
    MetadataId: { type: "guid", value: "00000000-0000-0000-0000-000000000000" },
    RetrieveAsIfPublished: { type: "flag", value: false },
  } as const;
  const results = await executeMessage(client, { name: "RetrieveEntity", parameters, does: "reads" }, options);
  const told = [...(results.get("EntityMetadata")?.children ?? [])].find(
    ({ namespaceURI, localName }) => namespaceURI === metadata && localName === "ObjectTypeCode",
  );
  const parsed = v.safeParse(typeCodeValue, Number((told?.textContent ?? "").trim().slice(0, 20) || Number.NaN));
  if (!parsed.success) throw new Unexpected("The answer to RetrieveEntity has no type code.");
  return parsed.output;
}
