/** makeEwsRequestAsync: Outlook forwards an add-in's SOAP request to the person's own Exchange and returns the answer. */
import { Unanswered } from "../outcome.ts";
import { ewsService } from "../ews/ews-service.ts";
import type { Session } from "../session.ts";
import type { CallAnswer } from "./call-answer.ts";
import { abilitiesOf } from "./requirement-matrix.ts";

export interface ProxyOptions {
  readonly viewer: string;
  readonly origin: string;
  readonly signal: AbortSignal;
}

/** https://learn.microsoft.com/office/dev/add-ins/outlook/limits-for-activation-and-javascript-api-for-outlook-add-ins */
const maxRequestLength = 1_000_000;
const megabyte = 1_048_576;

/** `{body}`. @throws Unanswered if Exchange does not answer: then Outlook does not, either */
export async function makeEwsRequest(
  session: Session,
  { body }: Record<string, unknown>,
  { viewer, origin, signal }: ProxyOptions,
): Promise<CallAnswer> {
  const { state } = session;
  // Outlook would use legacy tokens, which are turned off in the cloud.
  if (state.findMailbox(viewer)?.exchange !== "on-premises") return failed("Exchange Web Services are off");
  if (typeof body !== "string" || body.length > maxRequestLength) return failed("The request is no text of at most 1,000,000 characters");
  const headers = { "content-type": "text/xml; charset=utf-8" };
  const request = new Request(`${origin}/ews/exchange.asmx`, { method: "POST", headers, body, signal });
  let response: Response;
  try {
    response = await ewsService(session).fetch(request, { caller: { person: viewer, through: "outlook" } });
  } catch (error) {
    if (error instanceof Unanswered && error.outcome.kind === "drop") return failed("The underlying connection was closed");
    throw error;
  }
  const text = await response.text();
  if (response.status !== 200) return failed(`The remote server returned an error: (${response.status})`);
  return Buffer.byteLength(text) > maxResponseBytes(abilitiesOf(state, viewer).mailboxApi)
    ? failed("The response is too large")
    : { wasProxySuccessful: true, body: text };
}

function maxResponseBytes(mailboxApi: string): number {
  return Number(mailboxApi.slice("1.".length)) < 4 ? megabyte : 5 * megabyte;
}

function failed(errorMessage: string): CallAnswer {
  return { wasProxySuccessful: false, errorMessage };
}
