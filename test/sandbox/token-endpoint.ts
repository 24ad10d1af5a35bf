/** `POST /sandbox/token`: what the page's stand-in for the nested app authentication bridge asks. */
import type { TokenAsked } from "./identity.ts";
import { json } from "./outcome.ts";
import type { Session } from "./session.ts";

export async function answerToken(session: Session, request: Request): Promise<Response> {
  if (request.method !== "POST") return json(405, { error: { status: "PERSISTENT_ERROR", description: "POST it" } });
  const asked: unknown = await request.json().catch(() => undefined);
  if (!isTokenAsked(asked))
    return json(400, { error: { status: "PERSISTENT_ERROR", description: "viewer, clientId, scopes and popup are wanted" } });
  return json(200, session.identity.acquire(asked, session.state, new URL(request.url).origin));
}

function isTokenAsked(value: unknown): value is TokenAsked {
  const { viewer, clientId, scopes, claims, popup } = (value ?? {}) as Partial<Record<keyof TokenAsked, unknown>>;
  const strings = Array.isArray(scopes) && scopes.every((scope) => typeof scope === "string");
  return (
    typeof viewer === "string" &&
    typeof clientId === "string" &&
    strings &&
    typeof popup === "boolean" &&
    (claims === undefined || claims === null || typeof claims === "string")
  );
}
