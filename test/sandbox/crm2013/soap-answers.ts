/** SOAP 1.1 as CRM's Organization service writes it. */
import type { CrmError } from "../crm/crm-error.ts";
import type { HeldPrivilege } from "../crm/privileges.ts";
import { createXml, writeXml } from "../xml/dom.ts";
import { decimalCode } from "./odata-error.ts";

export const namespaces = {
  soap: "http://schemas.xmlsoap.org/soap/envelope/",
  services: "http://schemas.microsoft.com/xrm/2011/Contracts/Services",
  contracts: "http://schemas.microsoft.com/xrm/2011/Contracts",
  messages: "http://schemas.microsoft.com/crm/2011/Contracts",
  collections: "http://schemas.datacontract.org/2004/07/System.Collections.Generic",
  serialization: "http://schemas.microsoft.com/2003/10/Serialization/",
  metadata: "http://schemas.microsoft.com/xrm/2011/Metadata",
  instance: "http://www.w3.org/2001/XMLSchema-instance",
  xmlns: "http://www.w3.org/2000/xmlns/",
  xml: "http://www.w3.org/XML/1998/namespace",
} as const;

type Namespace = keyof typeof namespaces;

/** A value among a message's results; `privileges` is an array of RolePrivilege, `entity` an EntityMetadata with the little that is asked. */
export type ResponseValue =
  | { readonly type: "guid"; readonly value: string }
  | { readonly type: "privileges"; readonly value: readonly HeldPrivilege[]; readonly unit: string }
  | { readonly type: "entity"; readonly logicalName: string; readonly typeCode: number };

export function executeResponse(message: string, results: Readonly<Record<string, ResponseValue>>): Response {
  const { xml, body } = envelope();
  const result = append(append(body, "services", "ExecuteResponse"), "services", "ExecuteResult");
  for (const [prefix, namespace] of [
    ["a", "contracts"],
    ["b", "messages"],
    ["i", "instance"],
  ] as const)
    result.setAttributeNS(namespaces.xmlns, `xmlns:${prefix}`, namespaces[namespace]);
  result.setAttributeNS(namespaces.instance, "i:type", `b:${message}Response`);
  append(result, "contracts", "a:ResponseName").textContent = message;
  const list = append(result, "contracts", "a:Results");
  for (const [name, result] of Object.entries(results)) {
    const pair = append(list, "contracts", "a:KeyValuePairOfstringanyType");
    append(pair, "collections", "c:key").textContent = name;
    writeValue(append(pair, "collections", "c:value"), result);
  }
  return respond(200, xml);
}

function writeValue(value: Element, result: ResponseValue): void {
  const typed = (namespace: Namespace, name: string) => {
    value.setAttributeNS(namespaces.xmlns, "xmlns:d", namespaces[namespace]);
    value.setAttributeNS(namespaces.instance, "i:type", `d:${name}`);
  };
  switch (result.type) {
    case "guid":
      typed("serialization", "guid");
      value.textContent = result.value;
      return;
    case "privileges":
      typed("messages", "ArrayOfRolePrivilege");
      for (const { depth, id } of result.value) {
        const privilege = append(value, "messages", "b:RolePrivilege");
        append(privilege, "messages", "b:BusinessUnitId").textContent = result.unit;
        append(privilege, "messages", "b:Depth").textContent = depth;
        append(privilege, "messages", "b:PrivilegeId").textContent = id;
      }
      return;
    case "entity":
      typed("metadata", "EntityMetadata");
      append(value, "metadata", "d:LogicalName").textContent = result.logicalName;
      append(value, "metadata", "d:ObjectTypeCode").textContent = String(result.typeCode);
      return;
  }
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
