import type { EwsElement } from "./ews-element.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { readSoapAnswer, type EwsMessage } from "./read-soap-answer.ts";
import { toSoapText } from "./to-soap-text.ts";

/** Sends one request, for example `m:GetItem`, and returns its response messages. @throws Failure; AbortError when aborted */
export async function askEws(
  transport: EwsTransport,
  request: EwsElement,
  options: { readonly signal: AbortSignal },
): Promise<readonly EwsMessage[]> {
  return readSoapAnswer(await transport(toSoapText(request), options), request.name.slice("m:".length));
}
