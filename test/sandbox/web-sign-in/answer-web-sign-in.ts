/** Stands in for the authorities: discovery, the sign-in page, and tokens. */
import { NotSimulated } from "../not-simulated.ts";
import { json } from "../outcome.ts";
import type { Session } from "../session.ts";
import type { Authority } from "./authorities.ts";
import { authorize } from "./authorize.ts";
import { redeem } from "./redeem.ts";

/** @throws NotSimulated */
export async function answerWebSignIn(session: Session, authority: Authority, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const asked = `${request.method} ${url.pathname}`;
  switch (asked) {
    case `GET ${authority.discovery}`:
      return json(200, discovery(authority, url.origin));
    case `GET ${authority.authorize}`:
      return withOpenerPolicy(session, await authorize(session, session.codes, authority, url));
    case `POST ${authority.token}`:
      return redeem(session, session.codes, authority, request);
    default:
      throw new NotSimulated(`${asked} at the ${authority.kind} sign-in`);
  }
}

/** Entra itself does not send the header to msal; the pages of other identity providers that it redirects to may. */
function withOpenerPolicy({ state }: Session, page: Response): Response {
  if (state.world.viewer.signInCutsOpener) page.headers.set("cross-origin-opener-policy", "same-origin");
  return page;
}

function discovery({ root, authorize: authorizing, token }: Authority, origin: string): object {
  return {
    issuer: `${origin}${root}`,
    authorization_endpoint: origin + authorizing,
    token_endpoint: origin + token,
    jwks_uri: `${origin}${root}/discovery/keys`,
    end_session_endpoint: `${origin}${root}/oauth2/logout`,
    response_types_supported: ["code"],
    response_modes_supported: ["fragment"],
    scopes_supported: ["openid", "profile", "offline_access"],
  };
}
