/** Tokens: from the authorities' pages, below `/entra` and `/adfs`, and for the page's nested app authentication. */
import type { Hono } from "hono";
import { createService, type ServiceEnv } from "../service.ts";
import type { Session } from "../session.ts";
import { answerToken } from "../token-endpoint.ts";
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
