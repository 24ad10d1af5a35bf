/** Messages of the Organization service (SOAP 1.1), for what OrganizationData.svc does not offer. */
import { Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";

const soap = "http://schemas.xmlsoap.org/soap/envelope/";
const xmlns = "http://www.w3.org/2000/xmlns/";
const instance = "http://www.w3.org/2001/XMLSchema-instance";
const schema = "http://www.w3.org/2001/XMLSchema";
const metadata = "http://schemas.microsoft.com/xrm/2011/Metadata";
const serialization = "http://schemas.microsoft.com/2003/10/Serialization/";
const services = "http://schemas.microsoft.com/xrm/2011/Contracts/Services";
const contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";
const messages = "http://schemas.microsoft.com/crm/2011/Contracts";
const collections = "http://schemas.datacontract.org/2004/07/System.Collections.Generic";

const action = `${services}/IOrganizationService/Execute`;
/** No message used here has as many results. */
const mostPairs = 100;

/** A typed value of a request. */
type Parameter =
  | { readonly type: "guid" | "text" | "entity-filters"; readonly value: string }
  | { readonly type: "flag"; readonly value: boolean }
  | { readonly type: "option"; readonly value: number }
  | { readonly type: "reference"; readonly logicalName: string; readonly id: string };

export interface Message {
  readonly name: "WhoAmI" | "RetrieveUserPrivileges" | "RetrieveEntity" | "SetState";
  readonly parameters?: Readonly<Record<string, Parameter>>;
  /** "writes": never repeated automatically. */
  readonly does: "reads" | "writes";
}

/**
 * The value of each result, by name.
 * @throws Failure (Unexpected if the response is not one to this message); AbortError when aborted.
 */
export async function executeMessage(
  client: ServiceClient,
  message: Message,
  { signal }: { readonly signal: AbortSignal },
): Promise<ReadonlyMap<string, Element>> {
  const { status, headers, text } = await client.requestText({
    url: client.url("Organization.svc/web"),
    method: "POST",
    headers: { Accept: "text/xml", "Content-Type": "text/xml; charset=utf-8", SOAPAction: action },
    body: requestOf(message),
    ...(message.does === "reads" && { reads: true }),
    signal,
  });
  // A proxy's sign-in page arrives as 200.
  if (/^text\/html\b/i.test(headers.get("Content-Type") ?? ""))
    throw new Unexpected("The answer is a page of HTML instead of XML.", { status });
  const results = readResults(text);
  if (results === undefined) throw new Unexpected(`The answer is none to ${message.name}.`, { status });
  return results;
}

function requestOf({ name, parameters = {} }: Message): string {
  const page = document.implementation.createDocument(soap, "s:Envelope", null);
  const add = (parent: Element, namespace: string, tag: string): Element => parent.appendChild(page.createElementNS(namespace, tag));
  const body = add(page.documentElement, soap, "s:Body");
  const request = add(add(body, services, "Execute"), services, "request");
  // The type is a prefixed name inside a value, so its prefix has to be declared here.
  request.setAttributeNS(xmlns, "xmlns:b", messages);
  request.setAttributeNS(instance, "i:type", `b:${name}Request`);
  const list = add(request, contracts, "a:Parameters");
  for (const [key, parameter] of Object.entries(parameters)) {
    const pair = add(list, contracts, "a:KeyValuePairOfstringanyType");
    add(pair, collections, "c:key").textContent = key;
    const value = add(pair, collections, "c:value");
    const typed = (namespace: string, type: string): void => {
      value.setAttributeNS(xmlns, "xmlns:d", namespace);
      value.setAttributeNS(instance, "i:type", `d:${type}`);
    };
    switch (parameter.type) {
      case "guid":
        typed(serialization, "guid");
        value.textContent = parameter.value;
        break;
      case "text":
        typed(schema, "string");
        value.textContent = parameter.value;
        break;
      case "flag":
        typed(schema, "boolean");
        value.textContent = String(parameter.value);
        break;
      case "entity-filters":
        typed(metadata, "EntityFilters");
        value.textContent = parameter.value;
        break;
      case "option":
        typed(contracts, "OptionSetValue");
        add(value, contracts, "a:Value").textContent = String(parameter.value);
        break;
      case "reference":
        typed(contracts, "EntityReference");
        add(value, contracts, "a:Id").textContent = parameter.id;
        add(value, contracts, "a:LogicalName").textContent = parameter.logicalName;
        add(value, contracts, "a:Name").setAttributeNS(instance, "i:nil", "true");
        break;
    }
  }
  add(request, contracts, "a:RequestId").setAttributeNS(instance, "i:nil", "true");
  add(request, contracts, "a:RequestName").textContent = name;
  return new XMLSerializer().serializeToString(page);
}

function readResults(text: string): ReadonlyMap<string, Element> | undefined {
  const root = parseXml(text);
  if (root?.getElementsByTagNameNS(services, "ExecuteResult").length !== 1) return undefined;
  const pairs = [...root.getElementsByTagNameNS(contracts, "KeyValuePairOfstringanyType")].slice(0, mostPairs);
  return new Map(
    pairs.flatMap((pair): [string, Element][] => {
      const value = pair.getElementsByTagNameNS(collections, "value")[0];
      return value ? [[pair.getElementsByTagNameNS(collections, "key")[0]?.textContent.trim() ?? "", value]] : [];
    }),
  );
}

/**
 * The document of an XML text. Undefined if it is not XML, or has a DOCTYPE: CRM never sends one, and it could define entities
 * that expand without end.
 */
export function parseXml(text: string): Document | undefined {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return undefined;
  try {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    return parsed.getElementsByTagName("parsererror").length > 0 ? undefined : parsed;
  } catch {
    // The engine of old Outlook on Windows throws where others return an error document.
    return undefined;
  }
}
