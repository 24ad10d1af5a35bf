/** Stands in for Entra: issues a token per resource to the person at the browser, and checks its audience on every request. */
import { createHash, randomUUID } from "node:crypto";
import { json } from "./outcome.ts";
import { sameAddress } from "./world/same-address.ts";
import type { WorldState } from "./world/world-state.ts";

/** The application of the sandbox's config.json. */
export const clientId = "5a4b1c52-7f0e-4f0b-9a54-3f1d8f1f7c10";
const tenantId = "9d0f6c1e-3a52-4d8e-8f5b-6a7c2b1e0d94";
const lifetimeSeconds = 3600;

export interface TokenRequest {
  readonly viewer: string;
  readonly clientId: string;
  readonly authority?: string;
  readonly scopes: readonly string[];
  /** JSON text of a claims challenge. */
  readonly claims?: string;
  readonly popup: boolean;
  /** For the ID token of a web sign-in. */
  readonly nonce?: string;
  /** Set for a web sign-in, which checks the application itself. */
  readonly issuer?: string;
}

/** Errors have the shape that the nested app authentication bridge uses. */
export type TokenAnswer =
  | {
      readonly access_token: string;
      readonly expires_in: number;
      readonly id_token: string;
      readonly scope: string;
      readonly account: Account;
    }
  | { readonly error: { readonly status: string; readonly code?: string; readonly description?: string } };

export interface Account {
  readonly homeAccountId: string;
  readonly environment: string;
  readonly tenantId: string;
  readonly username: string;
  readonly localAccountId: string;
  readonly name: string;
}

export interface Bearer {
  /** SMTP address of the person the token was issued to. */
  readonly person: string;
  readonly scopes: ReadonlySet<string>;
}

interface Issued extends Bearer {
  readonly audience: string;
  readonly expiresAt: number;
  readonly claims: string | undefined;
}

export class Identity {
  readonly #issued = new Map<string, Issued>();
  readonly #consented = new Set<string>();
  /** By resource: the value that a token's claims have to contain. */
  readonly #challenges = new Map<string, string>();
  readonly #realNow: () => number;

  constructor(realNow: () => number = Date.now) {
    this.#realNow = realNow;
  }

  /** In a new world nobody has consented to anything yet. Tokens stay valid, as in real life. */
  forgetConsent(): void {
    this.#consented.clear();
    this.#challenges.clear();
  }

  /** Whether this person has consented, where that takes a popup. */
  hasConsented(person: string): boolean {
    return this.#consented.has(person);
  }

  acquire(asked: TokenRequest, state: WorldState, origin: string): TokenAnswer {
    const mailbox = state.findMailbox(asked.viewer);
    if (!mailbox) return refused("ACCOUNT_UNAVAILABLE", `${asked.viewer} is nobody in this world`);
    if (asked.issuer === undefined && asked.clientId.toLowerCase() !== clientId)
      return refused("PERSISTENT_ERROR", "AADSTS700016: no such application");
    const interaction = this.#interaction(asked, state, mailbox.email);
    if (interaction) return interaction;
    const resource = readScopes(asked.scopes, state, origin);
    if (typeof resource === "string") return refused("PERSISTENT_ERROR", resource);
    return this.#issue(accountOf(mailbox.email, mailbox.name, new URL(origin).host), asked, resource);
  }

  /** From now on, requests with a token issued earlier are answered 401 with a claims challenge. `resource`: its audience. */
  revoke(resource: string): void {
    this.#challenges.set(resource, String(Math.floor(this.#realNow() / 1000)) + randomUUID().slice(0, 4));
  }

  /** The caller, or a 401 that says why there is none. `audience`: the resource's root URL. */
  check(request: Request, audience: string): Bearer | Response {
    const header = request.headers.get("authorization");
    if (!header) return unauthorised("The request has no token.");
    const token = /^Bearer (\S+)$/i.exec(header)?.[1];
    const issued = token === undefined ? undefined : this.#issued.get(token);
    if (!issued) return unauthorised("The token is none of this sandbox's.", "invalid_token");
    if (issued.expiresAt <= this.#realNow()) return unauthorised("The token has expired.", "invalid_token");
    if (issued.audience !== audience) return unauthorised(`The token is for ${issued.audience}, not for ${audience}.`, "invalid_token");
    const challenge = this.#challenges.get(audience);
    if (challenge !== undefined && !answersChallenge(issued.claims, challenge)) return claimsChallenge(challenge);
    return issued;
  }

  #interaction(asked: TokenRequest, state: WorldState, person: string): TokenAnswer | undefined {
    const signsIn = state.viewerFor(person).signsIn ?? "silently";
    switch (signsIn) {
      case "silently":
        return undefined;
      case "by-popup":
        if (asked.popup) this.#consented.add(person);
        return this.#consented.has(person) ? undefined : refused("USER_INTERACTION_REQUIRED", "AADSTS65001: consent is needed");
      case "refuses":
        return asked.popup
          ? refused("USER_CANCEL", "The person closed the window")
          : refused("USER_INTERACTION_REQUIRED", "AADSTS65001: consent is needed");
    }
  }

  #issue(account: Account, asked: TokenRequest, resource: Resource): TokenAnswer {
    const { username: person, name } = account;
    const issuedAt = Math.floor(this.#realNow() / 1000);
    const times = { iat: issuedAt, nbf: issuedAt, exp: issuedAt + lifetimeSeconds };
    const who = { oid: account.localAccountId, tid: tenantId, name, iss: `https://login.microsoftonline.com/${tenantId}/v2.0` };
    const access = unsignedJwt({
      ...who,
      ...times,
      aud: resource.audience,
      appid: asked.clientId,
      scp: resource.scopes.join(" "),
      upn: person,
      jti: randomUUID(),
    });
    this.#issued.set(access, {
      person,
      audience: resource.audience,
      scopes: new Set(resource.scopes),
      expiresAt: (issuedAt + lifetimeSeconds) * 1000,
      claims: asked.claims,
    });
    return {
      access_token: access,
      expires_in: lifetimeSeconds,
      id_token: unsignedJwt({
        ...who,
        ...times,
        aud: asked.clientId,
        sub: account.localAccountId,
        preferred_username: person,
        upn: person,
        ver: "2.0",
        ...(asked.nonce && { nonce: asked.nonce }),
        ...(asked.issuer && { iss: asked.issuer }),
      }),
      scope: asked.scopes.join(" "),
      account,
    };
  }
}

/** Audience of Graph: its root URL. */
export function graphAudience(origin: string): string {
  return `${origin}/graph`;
}
export function crmAudience(origin: string, organization: string): string {
  return `${origin}/crm/${encodeURIComponent(organization)}`;
}

/** Audience of Exchange on-premises, for clients that call it directly. */
export function ewsAudience(origin: string): string {
  return `${origin}/ews`;
}

interface Resource {
  readonly audience: string;
  readonly scopes: readonly string[];
}

const openIdScopes = new Set(["openid", "profile", "offline_access", "email"]);
const graphScopes = ["User.Read", "Calendars.Read", "Calendars.ReadWrite", "Calendars.Read.Shared", "Calendars.ReadWrite.Shared"];

/** The scopes of one resource, or the reason for Entra's refusal. A scope without a resource belongs to Graph. */
function readScopes(scopes: readonly string[], state: WorldState, origin: string): Resource | string {
  const graph = graphAudience(origin);
  const audiences = [graph, ewsAudience(origin), ...state.world.orgs.map(({ name }) => crmAudience(origin, name))];
  const wanted = scopes.filter((scope) => !openIdScopes.has(scope.toLowerCase()));
  const found = wanted.map((scope) => {
    if (!scope.includes("/")) return { audience: graph, scope };
    const audience = audiences.find((root) => scope.toLowerCase().startsWith(`${root.toLowerCase()}/`));
    return { audience, scope: audience === undefined ? scope : scope.slice(audience.length).replace(/^\/+/, "") };
  });
  const [first] = found;
  if (!first) return "AADSTS90014: no scope of a resource was asked for";
  if (first.audience === undefined) return `AADSTS500011: no resource for the scope ${first.scope}`;
  if (found.some(({ audience }) => audience !== first.audience)) return "AADSTS28000: the scopes are of more than one resource";
  const known = first.audience === graph ? graphScopes : ["user_impersonation"];
  const asked = found.flatMap(({ scope }) => (scope === ".default" ? known : [scope]));
  const unknown = asked.find((scope) => !known.includes(scope));
  return unknown === undefined
    ? { audience: first.audience, scopes: asked }
    : `AADSTS65001: the sandbox's application has no scope ${unknown}`;
}

/** @param environment host of the authority; msal finds its cached tokens only if it is the host that msal uses */
function accountOf(person: string, name: string, environment: string): Account {
  const localAccountId = guidFrom(person.toLowerCase());
  return { homeAccountId: `${localAccountId}.${tenantId}`, environment, tenantId, username: person, localAccountId, name };
}

export function guidFrom(text: string): string {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

function unsignedJwt(payload: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ alg: "none", typ: "JWT" })}.${part(payload)}.${Buffer.from("sandbox").toString("base64url")}`;
}

function answersChallenge(claims: string | undefined, challenge: string): boolean {
  if (claims === undefined) return false;
  try {
    const asked = JSON.parse(claims) as { access_token?: { nbf?: { value?: unknown } } };
    return asked.access_token?.nbf?.value === challenge;
  } catch {
    return false;
  }
}

function claimsChallenge(challenge: string): Response {
  const claims = Buffer.from(JSON.stringify({ access_token: { nbf: { essential: true, value: challenge } } })).toString("base64");
  return unauthorised("Continuous access evaluation asks for a new token.", "insufficient_claims", `, claims="${claims}"`);
}

function unauthorised(message: string, error?: string, more = ""): Response {
  const challenge =
    error === undefined
      ? "Bearer"
      : `Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", error="${error}"${more}`;
  return json(401, { error: { code: "InvalidAuthenticationToken", message } }, { "www-authenticate": challenge });
}

function refused(status: string, description: string): TokenAnswer {
  return { error: { status, description } };
}

/** Is the caller the mailbox's owner? */
export function isOwn(bearer: Bearer, mailboxAddress: string): boolean {
  return sameAddress(bearer.person, mailboxAddress);
}
