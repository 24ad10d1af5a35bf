import { randomUUID } from "node:crypto";

/** What an authorization code or a refresh token was issued for. */
export interface Grant {
  readonly person: string;
  readonly authority: "entra" | "adfs";
}

export interface CodeGrant extends Grant {
  readonly challenge: string;
  readonly redirectUri: string;
  readonly nonce: string | undefined;
  readonly claims: string | undefined;
}

/** Codes and refresh tokens can be used once; each token response includes a new refresh token. */
export class Codes {
  readonly #codes = new Map<string, CodeGrant>();
  readonly #refresh = new Map<string, Grant>();

  giveCode(grant: CodeGrant): string {
    return give(this.#codes, grant);
  }
  takeCode(code: string): CodeGrant | undefined {
    return take(this.#codes, code);
  }
  giveRefresh(grant: Grant): string {
    return give(this.#refresh, grant);
  }
  takeRefresh(token: string): Grant | undefined {
    return take(this.#refresh, token);
  }
}

function give<T>(kept: Map<string, T>, grant: T): string {
  const name = randomUUID();
  kept.set(name, grant);
  return name;
}

function take<T>(kept: Map<string, T>, name: string): T | undefined {
  const grant = kept.get(name);
  kept.delete(name);
  return grant;
}
