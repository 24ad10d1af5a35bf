import { isPlainHex, uidPlaceholder } from "../../tracking/admin-commands.ts";
import { normaliseGuid } from "../../tracking/guid.ts";

const columns = ["activityid", "subject", "statecode", "ownerid", "globalobjectid", "regardingobjectid", "createdon", "modifiedon"];

/**
 * A FetchXML for the record, by its id and by that of the appointment. Built from elements, so that no value becomes markup.
 * @param uid absent: the placeholder stands in its place; not plain hex: it is left out
 */
export function recordFetchXml({ recordIds, uid }: { readonly recordIds: readonly string[]; readonly uid?: string }): string {
  const xml = document.implementation.createDocument(null, "fetch");
  const add = (parent: Element, name: string, attributes: Readonly<Record<string, string>>): Element => {
    const element = parent.appendChild(xml.createElementNS(null, name));
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  xml.documentElement.setAttribute("top", "50");
  const entity = add(xml.documentElement, "entity", { name: "appointment" });
  for (const name of columns) add(entity, "attribute", { name });
  const filter = add(entity, "filter", { type: "or" });
  for (const id of recordIds.flatMap((each) => normaliseGuid(each) ?? []))
    add(filter, "condition", { attribute: "activityid", operator: "eq", value: id });
  if (uid === undefined || isPlainHex(uid))
    add(filter, "condition", { attribute: "globalobjectid", operator: "eq", value: uid ?? uidPlaceholder });
  return new XMLSerializer().serializeToString(xml);
}
