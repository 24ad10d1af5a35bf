/** SOAP 1.1 around an answer or a fault, as sent by Exchange 2019. */
import { EwsError, type ResponseCode } from "./ews-error.ts";
import type { SchemaViolation } from "./schema.ts";
import { namespaces, node, toXml, type XmlNode } from "./xml.ts";

export function envelope(body: XmlNode): Response {
  const version = { MajorVersion: "15", MinorVersion: "2", MajorBuildNumber: "1748", MinorBuildNumber: "10", Version: "V2017_07_11" };
  const header = node("s:Header", [node("t:ServerVersionInfo", [], version)]);
  return xmlResponse(200, node("s:Envelope", [header, node("s:Body", [body])]));
}

/** `values` go into MessageXml. */
export function fault(
  error: { readonly code: string; readonly message: string },
  { status = 500, values = [], headers = {} }: FaultOptions = {},
): Response {
  const detail = [
    node("e:ResponseCode", error.code),
    node("e:Message", error.message),
    ...(values.length > 0 ? [node("t:MessageXml", values)] : []),
  ];
  const parts = [
    node("faultcode", `a:${error.code}`, { "xmlns:a": namespaces.t }),
    node("faultstring", error.message, { "xml:lang": "en-US" }),
    node("detail", detail),
  ];
  return xmlResponse(status, node("s:Envelope", [node("s:Body", [node("s:Fault", parts)])]), headers);
}

interface FaultOptions {
  readonly status?: number;
  readonly values?: readonly XmlNode[];
  readonly headers?: Readonly<Record<string, string>>;
}

export function schemaFault({ message }: SchemaViolation): Response {
  const values = [node("t:LineNumber", "1"), node("t:LinePosition", "1"), node("t:Violation", message)];
  return fault({ code: "ErrorSchemaValidation", message: `The request failed schema validation: ${message}` }, { values });
}

/** Throttling; `backOffMs`: how long to wait before the next request. */
export function busyFault(backOffMs: number, options: Omit<FaultOptions, "values">): Response {
  return fault(new EwsError("ErrorServerBusy"), {
    ...options,
    values: [node("t:Value", String(backOffMs), { Name: "BackOffMilliseconds" })],
  });
}

/** One answer per item: what `each` returns, or the error that it throws. `empty`: an element that accompanies an error as well. */
export function responseMessages<Asked>(
  operation: string,
  asked: readonly Asked[],
  { each, empty }: { each: (one: Asked) => readonly XmlNode[]; empty?: string },
): XmlNode {
  const messages = asked.map((one) => {
    try {
      return responseMessage(operation, "NoError", each(one));
    } catch (error) {
      if (!(error instanceof EwsError)) throw error;
      return responseMessage(operation, error.code, empty === undefined ? [] : [node(empty)], error.message);
    }
  });
  return node(`m:${operation}Response`, [node("m:ResponseMessages", messages)]);
}

function responseMessage(operation: string, code: ResponseCode | "NoError", content: readonly XmlNode[], text?: string): XmlNode {
  const parts =
    text === undefined
      ? [node("m:ResponseCode", code)]
      : [node("m:MessageText", text), node("m:ResponseCode", code), node("m:DescriptiveLinkKey", "0")];
  return node(`m:${operation}ResponseMessage`, [...parts, ...content], { ResponseClass: text === undefined ? "Success" : "Error" });
}

function xmlResponse(status: number, root: XmlNode, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(toXml(root), { status, headers: { "content-type": "text/xml; charset=utf-8", ...headers } });
}
