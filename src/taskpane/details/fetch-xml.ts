import { isPlainHex, uidPlaceholder } from "../../tracking/admin-commands.ts";
import { normaliseGuid } from "../../tracking/guid.ts";

const columns = ["activityid", "subject", "statecode", "ownerid", "globalobjectid", "regardingobjectid", "createdon", "modifiedon"];

/**
 * A FetchXML for the record, by its id and by that of the appointment. Built from elements, so that no value becomes markup.
 * @param uid absent: the placeholder stands in its place; not plain hex: it is left out
 * @returns undefined where nothing is left to look for: an empty filter would bring any appointment
 */
export function recordFetchXml({ recordIds, uid }: { readonly recordIds: readonly string[]; readonly uid?: string }): string | undefined {
  const conditions = [
    ...recordIds.flatMap((each) => normaliseGuid(each) ?? []).map((id) => ({ attribute: "activityid", value: id })),
    ...(uid === undefined || isPlainHex(uid) ? [{ attribute: "globalobjectid", value: uid ?? uidPlaceholder }] : []),
  ];
  if (conditions.length === 0) return undefined;
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
  for (const { attribute, value } of conditions) add(filter, "condition", { attribute, operator: "eq", value });
  return new XMLSerializer().serializeToString(xml);
}
