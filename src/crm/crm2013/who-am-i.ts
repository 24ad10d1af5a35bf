/** The message WhoAmI as SOAP 1.1: the only way in which these versions tell the organization's id. */
import { Unexpected } from "../../http/failure.ts";
import type { ServiceClient } from "../../http/service-client.ts";
import { normaliseGuid } from "../../tracking/guid.ts";
import { parseXml } from "./parse-xml.ts";

const soap = "http://schemas.xmlsoap.org/soap/envelope/";
const xmlns = "http://www.w3.org/2000/xmlns/";
const instance = "http://www.w3.org/2001/XMLSchema-instance";
const services = "http://schemas.microsoft.com/xrm/2011/Contracts/Services";
const contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";
const messages = "http://schemas.microsoft.com/crm/2011/Contracts";
const collections = "http://schemas.datacontract.org/2004/07/System.Collections.Generic";

const action = `${services}/IOrganizationService/Execute`;

/**
 * The OrganizationId of the organization that answers: lower-case GUID.
 * @throws Failure; AbortError when aborted.
 */
export async function whoAmI(client: ServiceClient, { signal }: { readonly signal: AbortSignal }): Promise<string> {
  const { status, headers, text } = await client.requestText({
    url: client.url("Organization.svc/web"),
    method: "POST",
    headers: { Accept: "text/xml", "Content-Type": "text/xml; charset=utf-8", SOAPAction: action },
    body: whoAmIRequest(),
    // It only asks.
    idempotent: true,
    signal,
  });
  // A proxy's sign-in page comes as 200.
  if (/^text\/html\b/i.test(headers.get("Content-Type") ?? ""))
    throw new Unexpected("The answer is a page of HTML instead of XML.", { status });
  const organizationId = findOrganizationId(text);
  if (organizationId === undefined) throw new Unexpected("The answer to WhoAmI names no organization.", { status });
  return organizationId;
}

function whoAmIRequest(): string {
  const page = document.implementation.createDocument(soap, "s:Envelope", null);
  const add = (parent: Element, namespace: string, name: string): Element => parent.appendChild(page.createElementNS(namespace, name));
  const body = add(page.documentElement, soap, "s:Body");
  const request = add(add(body, services, "Execute"), services, "request");
  // The type is a name within a value, so that its prefix has to be declared here.
  request.setAttributeNS(xmlns, "xmlns:b", messages);
  request.setAttributeNS(instance, "i:type", "b:WhoAmIRequest");
  add(request, contracts, "a:Parameters");
  add(request, contracts, "a:RequestId").setAttributeNS(instance, "i:nil", "true");
  add(request, contracts, "a:RequestName").textContent = "WhoAmI";
  return new XMLSerializer().serializeToString(page);
}

function findOrganizationId(text: string): string | undefined {
  const pairs = [...(parseXml(text)?.getElementsByTagNameNS(contracts, "KeyValuePairOfstringanyType") ?? [])].slice(0, 100);
  const textOf = (pair: Element, name: string): string => pair.getElementsByTagNameNS(collections, name)[0]?.textContent.trim() ?? "";
  const pair = pairs.find((each) => textOf(each, "key") === "OrganizationId");
  return pair && normaliseGuid(textOf(pair, "value").slice(0, 100));
}
