import { findOperationName } from "../../sandbox/ews/operation-name.ts";
import type { Sending } from "./actor.ts";
import { ewsPath } from "./outlook-on-wire.ts";

/** Questions are sent by POST, too: in a batch, in SOAP, to Exchange. Whatever is not known to be one is a write. */
export function isWrite({ method, url, body = "" }: Pick<Sending, "method" | "url" | "body">): boolean {
  if (method === "GET") return false;
  if (url.pathname === ewsPath) return !/^(?:Get|Find)/u.test(findOperationName(body) ?? "");
  if (url.pathname.endsWith(soapPath)) return !/>(?:WhoAmI|Retrieve\w+)<\/(?:\w+:)?RequestName>/u.test(body);
  return !url.pathname.endsWith("/$batch") || changes.test(body);
}

export const soapPath = "/Organization.svc/web";

/** Graph's batches are JSON, Dataverse's are MIME. */
const changes = /"method":\s*"(?!GET")|^(?:POST|PATCH|PUT|DELETE) /m;
