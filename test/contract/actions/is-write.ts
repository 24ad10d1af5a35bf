import type { Sending } from "./actor.ts";

/** A batch of questions is sent by POST; one with a change in it is a write. */
export function isWrite({ method, url, body = "" }: Pick<Sending, "method" | "url" | "body">): boolean {
  if (method === "GET") return false;
  return !url.pathname.endsWith("/$batch") || changes.test(body);
}

/** Graph's batches are JSON, Dataverse's are MIME. */
const changes = /"method":\s*"(?!GET")|^(?:POST|PATCH|PUT|DELETE) /m;
