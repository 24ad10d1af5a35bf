/** Issues tokens: by web sign-in, below `/entra` and `/adfs`, and for the page's nested app authentication. */
import type { Hono } from "hono";
import { createService } from "../service.ts";
import type { ServiceEnv } from "../service-context.ts";
import type { TokenRequest } from "../identity.ts";
import { json } from "../outcome.ts";
import type { Session } from "../session.ts";
import { answerWebSignIn } from "./answer-web-sign-in.ts";
import { findWebAuthority } from "./authorities.ts";

export function tokenService(session: Session): Hono<ServiceEnv> {
  return createService({
    session,
    identify({ req }) {
      const { pathname } = new URL(req.url);
      return { service: "token", root: findWebAuthority(pathname)?.root ?? pathname };
    },
    openTo: () => "any-origin",
    answer({ req }) {
      const authority = findWebAuthority(new URL(req.url).pathname);
      return authority ? answerWebSignIn(session, authority, req.raw) : answerToken(session, req.raw);
    },
  });
}

/** `POST /sandbox/token`: a token for the page's stand-in for the nested app authentication bridge. */
async function answerToken(session: Session, request: Request): Promise<Response> {
  if (request.method !== "POST") return json(405, { error: { status: "PERSISTENT_ERROR", description: "POST it" } });
  const asked: unknown = await request.json().catch(() => undefined);
  if (!isTokenRequest(asked))
    return json(400, { error: { status: "PERSISTENT_ERROR", description: "viewer, clientId, scopes and popup are wanted" } });
  return json(200, session.identity.acquire(asked, session.state, new URL(request.url).origin));
}

function isTokenRequest(value: unknown): value is TokenRequest {
  const { viewer, clientId, scopes, claims, popup } = (value ?? {}) as Partial<Record<keyof TokenRequest, unknown>>;
  const strings = Array.isArray(scopes) && scopes.every((scope) => typeof scope === "string");
  return (
    typeof viewer === "string" &&
    typeof clientId === "string" &&
    strings &&
    typeof popup === "boolean" &&
    (claims === undefined || claims === null || typeof claims === "string")
  );
}
