/** `Organization.svc/web`, the SOAP endpoint of CRM 2011: its Execute, with the messages in messages.ts. */
import { CrmError } from "../crm/crm-error.ts";
import type { CrmCall } from "../crm/crm-call.ts";
import { notSimulated } from "../not-simulated.ts";
import { parseXml } from "../xml/dom.ts";
import { execute } from "./messages.ts";
import { child, readParameters } from "./read-parameters.ts";
import { executeResponse, namespaces, soapFault } from "./soap-answers.ts";

const executeAction = `${namespaces.services}/IOrganizationService/Execute`;

/** @throws NotSimulated */
export async function answerOrganizationService(request: Request, call: CrmCall): Promise<Response> {
  if (request.method !== "POST") return notSimulated(`${request.method} of Organization.svc/web`);
  const type = request.headers.get("content-type") ?? "";
  if (!/^text\/xml\b/i.test(type)) return notSimulated(`Organization.svc/web with a body of type ${type || "none"}`);
  const action = (request.headers.get("soapaction") ?? "").replace(/^"(.*)"$/, "$1");
  if (action !== executeAction) return notSimulated(`the SOAP action ${action || "(none)"}`);
  const asked = findRequest(await request.text());
  const message = child(asked, namespaces.contracts, "RequestName")?.textContent.trim() ?? "";
  if (!asked || message === "")
    return soapFault(new CrmError(500, "0x80048d19", "The formatter threw an exception while trying to deserialize the message."));
  return executeResponse(message, execute(message, readParameters(asked), call));
}

/** `Envelope/Body/Execute/request`, each in its namespace. */
function findRequest(text: string): Element | undefined {
  const envelope = parseXml(text)?.documentElement;
  if (envelope?.namespaceURI !== namespaces.soap || envelope.localName !== "Envelope") return undefined;
  const body = child(envelope, namespaces.soap, "Body");
  return child(child(body, namespaces.services, "Execute"), namespaces.services, "request");
}
