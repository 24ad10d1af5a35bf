/** SOAP 1.1 as CRM's Organization service writes it. */
import type { CrmError } from "../crm/crm-error.ts";
import { createXml, writeXml } from "../xml/dom.ts";
import { decimalCode } from "./odata-error.ts";

export const namespaces = {
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  services: "http://schemas.microsoft.com/xrm/2011/Contracts/Services",
  contracts: "http://schemas.microsoft.com/xrm/2011/Contracts",
  messages: "http://schemas.microsoft.com/crm/2011/Contracts",
  collections: "http://schemas.datacontract.org/2004/07/System.Collections.Generic",
  serialization: "http://schemas.microsoft.com/2003/10/Serialization/",
  instance: "http://www.w3.org/2001/XMLSchema-instance",
  xmlns: "http://www.w3.org/2000/xmlns/",
  xml: "http://www.w3.org/XML/1998/namespace",
} as const;

type Namespace = keyof typeof namespaces;

/** `results`: GUIDs by name. */
export function whoAmIResponse(results: Readonly<Record<string, string>>): Response {
  const { xml, body } = envelope();
  const result = append(append(body, "services", "ExecuteResponse"), "services", "ExecuteResult");
  for (const [prefix, namespace] of [
    ["a", "contracts"],
    ["b", "messages"],
    ["i", "instance"],
  ] as const)
    result.setAttributeNS(namespaces.xmlns, `xmlns:${prefix}`, namespaces[namespace]);
  result.setAttributeNS(namespaces.instance, "i:type", "b:WhoAmIResponse");
  append(result, "contracts", "a:ResponseName").textContent = "WhoAmI";
  const list = append(result, "contracts", "a:Results");
  for (const [name, guid] of Object.entries(results)) {
    const pair = append(list, "contracts", "a:KeyValuePairOfstringanyType");
    append(pair, "collections", "c:key").textContent = name;
    const value = append(pair, "collections", "c:value");
    value.setAttributeNS(namespaces.xmlns, "xmlns:d", namespaces.serialization);
    value.setAttributeNS(namespaces.instance, "i:type", "d:guid");
    value.textContent = guid;
  }
  return respond(200, xml);
}

export function soapFault(error: CrmError): Response {
  const { xml, body } = envelope();
  const fault = append(body, "soap", "s:Fault");
  append(fault, undefined, "faultcode").textContent = "s:Client";
  const words = append(fault, undefined, "faultstring");
  words.setAttributeNS(namespaces.xml, "xml:lang", "en-US");
  words.textContent = error.message;
  const detail = append(append(fault, undefined, "detail"), "contracts", "OrganizationServiceFault");
  append(detail, "contracts", "ErrorCode").textContent = decimalCode(error);
  append(detail, "contracts", "Message").textContent = error.message;
  return respond(error.status, xml);
}

function envelope(): { readonly xml: XMLDocument; readonly body: Element } {
  const xml = createXml(namespaces.soap, "s:Envelope");
  return { xml, body: append(xml.documentElement, "soap", "s:Body") };
}

function append(parent: Element, namespace: Namespace | undefined, name: string): Element {
  const element = parent.ownerDocument.createElementNS(namespace === undefined ? null : namespaces[namespace], name);
  parent.append(element);
  return element;
}

function respond(status: number, xml: Document): Response {
  return new Response(writeXml(xml), { status, headers: { "content-type": "text/xml; charset=utf-8" } });
}
