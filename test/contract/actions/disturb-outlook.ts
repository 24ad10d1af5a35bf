/** What can happen to a request that Outlook carries to Exchange. */
import { EwsError, type ResponseCode } from "../../sandbox/ews/ews-error.ts";
import { findOperationName } from "../../sandbox/ews/operation-name.ts";
import { busyFault, envelope, fault, responseMessages } from "../../sandbox/ews/soap.ts";
import { settle } from "../../unit/http/in-memory-server.ts";
import { genericResponseError } from "../on-premises/outlooks-way.ts";
import type { Sending } from "./actor.ts";
import { OutlookFailed } from "./outlook-on-wire.ts";

export const outlookDisturbances = [
  "failed",
  "failed after",
  "no token",
  "no network",
  "fell silent",
  "fell silent after",
  "Exchange busy",
  "Exchange timed out after",
  "Exchange broken after",
  "access denied",
  "item gone",
  "conflict",
  "page after",
  "half after",
] as const;
export type OutlookDisturbance = (typeof outlookDisturbances)[number];

export function isOutlookDisturbance(how: string): how is OutlookDisturbance {
  return outlookDisturbances.some((one) => one === how);
}

/** "after": Exchange carried it out. */
export async function disturbOutlook(
  how: OutlookDisturbance,
  { body = "" }: Pick<Sending, "body">,
  forward: () => Promise<Response>,
): Promise<Response> {
  const answer = how.endsWith(" after") ? await (await forward()).text() : "";
  switch (how) {
    case "failed":
    case "failed after":
      throw new OutlookFailed(genericResponseError);
    case "no token":
      throw new OutlookFailed(9018);
    case "no network":
      throw new OutlookFailed(9041);
    case "fell silent":
    case "fell silent after":
      // Whoever else is under way has been answered by then.
      for (let tick = 0; tick < 20; tick += 1) await settle();
      throw new OutlookFailed(0);
    case "Exchange busy":
      return carried(busyFault(30_000, {}));
    case "Exchange timed out after":
      return carried(fault({ code: "ErrorTimeoutExpired", message: "The operation timed out." }));
    case "Exchange broken after":
      return carried(fault(new EwsError("ErrorInternalServerError")));
    case "access denied":
      return refused(body, "ErrorAccessDenied");
    case "item gone":
      return refused(body, "ErrorItemNotFound");
    case "conflict":
      return refused(body, "ErrorIrresolvableConflict");
    case "page after":
      return new Response("<html>Welcome to the hotel's network</html>");
    case "half after":
      return new Response(answer.slice(0, answer.length / 2));
  }
}

/** Some hosts hand a SOAP fault on, others say that they failed. */
async function carried(said: Response): Promise<Response> {
  return new Response(await said.text());
}

function refused(body: string, code: ResponseCode): Response {
  const each = () => {
    throw new EwsError(code);
  };
  return envelope(responseMessages(findOperationName(body) ?? "", [body], { each }));
}
