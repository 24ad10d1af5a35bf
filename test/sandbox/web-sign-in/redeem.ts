/** `/token`: tokens for a code with its verifier, or for a refresh token. Only for pages, as for an app registered as an SPA. */
import { createHash } from "node:crypto";
import { notSimulated } from "../not-simulated.ts";
import { json } from "../outcome.ts";
import type { Session } from "../session.ts";
import type { Authority } from "./authorities.ts";
import type { Codes, Grant } from "./codes.ts";

/** @throws NotSimulated */
export async function redeem(session: Session, codes: Codes, authority: Authority, request: Request): Promise<Response> {
  const form = new URLSearchParams(await request.text());
  const { origin } = new URL(request.url);
  if (request.headers.get("origin") !== origin)
    return refused("invalid_request", "AADSTS9002327: tokens of an SPA are redeemed by its own page");
  if (form.get("client_id") !== authority.clientId) return refused("unauthorized_client", "AADSTS700016: no such application");
  const scopes = (form.get("scope") ?? "").split(" ");
  switch (form.get("grant_type")) {
    case "authorization_code": {
      const grant = codes.takeCode(form.get("code") ?? "");
      const fits =
        createHash("sha256")
          .update(form.get("code_verifier") ?? "")
          .digest("base64url") === grant?.challenge;
      if (!grant || grant.authority !== authority.kind || grant.redirectUri !== form.get("redirect_uri") || !fits)
        return refused("invalid_grant", "AADSTS70008: the code is none, or not this page's");
      return tokens(session, codes, { authority, grant, scopes, origin, claims: form.get("claims") ?? grant.claims, nonce: grant.nonce });
    }
    case "refresh_token": {
      const grant = codes.takeRefresh(form.get("refresh_token") ?? "");
      if (grant?.authority !== authority.kind) return refused("invalid_grant", "AADSTS700082: the refresh token is none");
      return tokens(session, codes, { authority, grant, scopes, origin, claims: form.get("claims") ?? undefined, nonce: undefined });
    }
    default:
      return notSimulated(`the grant ${form.get("grant_type") ?? ""}`);
  }
}

interface Asked {
  readonly authority: Authority;
  readonly grant: Grant;
  readonly scopes: readonly string[];
  readonly origin: string;
  readonly claims: string | undefined;
  readonly nonce: string | undefined;
}

function tokens(session: Session, codes: Codes, { authority, grant: { person }, scopes, origin, claims, nonce }: Asked): Response {
  const issuer = `${origin}${authority.root}`;
  const answer = session.identity.acquire(
    {
      viewer: person,
      clientId: authority.clientId,
      scopes,
      popup: true,
      issuer,
      ...(claims !== undefined && { claims }),
      ...(nonce !== undefined && { nonce }),
    },
    session.state,
    origin,
  );
  if ("error" in answer) return refused("invalid_grant", answer.error.description ?? answer.error.status);
  const { account, ...given } = answer;
  const [uid, utid] = account.homeAccountId.split(".");
  return json(200, {
    token_type: "Bearer",
    ...given,
    refresh_token: codes.giveRefresh({ person, authority: authority.kind }),
    refresh_token_expires_in: 86_400,
    // AD FS gives none.
    ...(authority.kind === "entra" && { client_info: Buffer.from(JSON.stringify({ uid, utid })).toString("base64url") }),
  });
}

function refused(error: string, error_description: string): Response {
  return json(400, { error, error_description });
}
