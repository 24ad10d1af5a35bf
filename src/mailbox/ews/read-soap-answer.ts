import { Unexpected, type Failure } from "../../http/failure.ts";
import { namespaces } from "./ews-element.ts";
import { failureOfResponseCode } from "./failure-of-response-code.ts";
import { childrenOf, findDescendant } from "./read-element.ts";

/** Outlook passes on 5 MB; a longer text did not come from Outlook. */
const longestAnswer = 6_000_000;

/** Code of the failure for a response beyond the limits: asking for less may help. */
export const answerTooLarge = "answer-too-large";

/** One part of a response: one for each item or folder requested. */
export type EwsMessage = { readonly kind: "success"; readonly message: Element } | { readonly kind: "failed"; readonly failure: Failure };

/**
 * The response messages to `operation`, for example "GetItem".
 * @throws Failure for a SOAP fault; Unexpected for anything that is not a response to it: not XML, another document, a DOCTYPE
 */
export function readSoapAnswer(text: string, operation: string): readonly EwsMessage[] {
  const body = findDescendant(parseEnvelope(text), "soap", "Body");
  if (body === undefined) throw new Unexpected("The answer has no body.");
  const fault = findDescendant(body, "soap", "Fault");
  if (fault !== undefined) throw failureOfFault(fault);
  const response = findDescendant(body, "m", `${operation}Response`, "ResponseMessages");
  if (response === undefined) throw new Unexpected("The answer is not one to this request.");
  return childrenOf(response, "m", `${operation}ResponseMessage`).map(toMessage);
}

/** The message of a request for a single thing. @throws Failure */
export function getOnlyMessage(messages: readonly EwsMessage[]): Element {
  const [only, ...others] = messages;
  if (only === undefined || others.length > 0) throw new Unexpected("The answer holds another number of messages than was asked for.");
  if (only.kind === "failed") throw only.failure;
  return only.message;
}

/** A full page has some 20,000 elements, none nested 20 deep. */
const mostElements = 100_000;
const deepest = 100;

/** Checked before parsing: the pane would hang for minutes while the parser builds the tree. */
function assertModest(text: string): void {
  let elements = 0;
  let depth = 0;
  for (const [tag] of text.matchAll(/<[^!?<>][^<>]*>/g)) {
    if (tag.startsWith("</")) depth -= 1;
    else {
      elements += 1;
      if (!tag.endsWith("/>")) depth += 1;
    }
    if (elements > mostElements || depth > deepest)
      throw new Unexpected("The answer holds more than Exchange ever answers.", { code: answerTooLarge });
  }
}

function parseEnvelope(text: string): Element {
  if (text.length > longestAnswer) throw new Unexpected("The answer is larger than Outlook carries.", { code: answerTooLarge });
  // Exchange never sends one; refused before a parser could expand its entities.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new Unexpected("The answer brings a document type, which Exchange never does.");
  assertModest(text);
  const page = parse(text);
  // The type says that there is always a root; a damaged response may have none.
  const root = page.documentElement as Element | null;
  if (root === null || page.doctype !== null || page.getElementsByTagName("parsererror").length > 0)
    throw new Unexpected("The answer is damaged XML.");
  if (root.localName !== "Envelope" || root.namespaceURI !== namespaces.soap) throw new Unexpected("The answer is no SOAP envelope.");
  return root;
}

function parse(text: string): Document {
  try {
    return new DOMParser().parseFromString(text, "text/xml");
  } catch {
    // The engine of old Outlook on Windows throws where others return an error document.
    throw new Unexpected("The answer is damaged XML.");
  }
}

function toMessage(message: Element): EwsMessage {
  const code = findDescendant(message, "m", "ResponseCode")?.textContent.trim() ?? "";
  if (message.getAttribute("ResponseClass") === "Success" && code === "NoError") return { kind: "success", message };
  return { kind: "failed", failure: failureOfResponseCode(code, findBackOff(findDescendant(message, "m", "MessageXml"))) };
}

/**
 * A fault has its code in the detail (namespace `…/2006/errors`), or otherwise as the local part of the fault code, for
 * example `a:ErrorSchemaValidation`.
 */
function failureOfFault(fault: Element): Failure {
  const named = (parent: Element | undefined, name: string) => [...(parent?.children ?? [])].find(({ localName }) => localName === name);
  // In SOAP 1.1 these have no namespace.
  const detail = named(fault, "detail");
  const said = named(detail, "ResponseCode") ?? named(fault, "faultcode");
  const code = said?.textContent.trim().split(":").at(-1) ?? "";
  return failureOfResponseCode(code, findBackOff(named(detail, "MessageXml")));
}

function findBackOff(xml: Element | undefined): string | undefined {
  const value = [...(xml?.children ?? [])].find(
    ({ localName, attributes }) => localName === "Value" && attributes.getNamedItem("Name")?.value === "BackOffMilliseconds",
  );
  return value?.textContent;
}
