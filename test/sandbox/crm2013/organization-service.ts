/** `Organization.svc/web`, the SOAP endpoint of CRM 2011: its Execute, and of the messages WhoAmI alone. */
import { CrmError } from "../crm/crm-error.ts";
import type { CrmCall } from "../crm/crm-call.ts";
import { guidFrom } from "../identity.ts";
import { notSimulated } from "../not-simulated.ts";
import { parseXml } from "../xml/dom.ts";
import { namespaces, soapFault, whoAmIResponse } from "./soap-answers.ts";

const executeAction = `${namespaces.services}/IOrganizationService/Execute`;

/** @throws NotSimulated */
export async function answerOrganizationService(request: Request, call: CrmCall): Promise<Response> {
  if (request.method !== "POST") return notSimulated(`${request.method} of Organization.svc/web`);
  const type = request.headers.get("content-type") ?? "";
  if (!/^text\/xml\b/i.test(type)) return notSimulated(`Organization.svc/web with a body of type ${type || "none"}`);
  const action = (request.headers.get("soapaction") ?? "").replace(/^"(.*)"$/, "$1");
  if (action !== executeAction) return notSimulated(`the SOAP action ${action || "(none)"}`);
  const message = readMessage(await request.text());
  if (message === undefined)
    return soapFault(new CrmError(500, "0x80048d19", "The formatter threw an exception while trying to deserialize the message."));
  if (message !== "WhoAmI") return notSimulated(`the message ${message} of Organization.svc/web`);
  return whoAmIResponse({
    UserId: call.user.id.toLowerCase(),
    BusinessUnitId: guidFrom(`unit-${call.org.id}`),
    OrganizationId: call.org.id.toLowerCase(),
  });
}

/** `Envelope/Body/Execute/request/RequestName`, each in its namespace. */
function readMessage(text: string): string | undefined {
  const envelope = parseXml(text)?.documentElement;
  if (envelope?.namespaceURI !== namespaces.soap || envelope.localName !== "Envelope") return undefined;
  const body = child(envelope, namespaces.soap, "Body");
  const request = child(child(body, namespaces.services, "Execute"), namespaces.services, "request");
  const name = child(request, namespaces.contracts, "RequestName")?.textContent.trim();
  return name === "" ? undefined : name;
}

function child(parent: Element | undefined, namespace: string, name: string): Element | undefined {
  return [...(parent?.children ?? [])].find((one) => one.namespaceURI === namespace && one.localName === name);
}
