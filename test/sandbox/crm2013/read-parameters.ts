/** `a:Parameters` of a request to the Organization service: pairs of a name and a typed value. */
import { CrmError } from "../crm/crm-error.ts";
import { findGuid } from "../world/guid.ts";
import { namespaces } from "./soap-answers.ts";

export interface Parameters {
  /** @throws CrmError if it is missing or has another type; so do all of these */
  text(name: string): string;
  guid(name: string): string;
  /** An OptionSetValue. */
  option(name: string): number;
  /** An EntityReference. */
  reference(name: string): { readonly id: string; readonly logicalName: string };
}

/** `request`: the element that contains them. */
export function readParameters(request: Element): Parameters {
  const pairs = childrenOf(child(request, namespaces.contracts, "Parameters"), namespaces.contracts, "KeyValuePairOfstringanyType");
  const values = new Map(
    pairs.map((pair) => [
      child(pair, namespaces.collections, "key")?.textContent.trim() ?? "",
      child(pair, namespaces.collections, "value"),
    ]),
  );
  const get = (name: string) => values.get(name) ?? missing(name);
  const inner = (name: string, part: string) => child(get(name), namespaces.contracts, part)?.textContent.trim() ?? "";
  const guid = (name: string, text: string) => findGuid(text) ?? missing(name);
  return {
    text: (name) => get(name).textContent.trim() || missing(name),
    guid: (name) => guid(name, get(name).textContent),
    option: (name) => {
      const text = inner(name, "Value");
      return /^-?\d+$/.test(text) ? Number(text) : missing(name);
    },
    reference: (name) => ({ id: guid(name, inner(name, "Id")), logicalName: inner(name, "LogicalName") || missing(name) }),
  };
}

export function child(parent: Element | undefined, namespace: string, name: string): Element | undefined {
  return childrenOf(parent, namespace, name)[0];
}

function childrenOf(parent: Element | undefined, namespace: string, name: string): readonly Element[] {
  return [...(parent?.children ?? [])].filter((one) => one.namespaceURI === namespace && one.localName === name);
}

function missing(name: string): never {
  throw new CrmError(500, "0x80040203", `Required field '${name}' is missing or of another type.`);
}
