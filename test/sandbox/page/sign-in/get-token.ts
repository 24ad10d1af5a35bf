/** Gets a token from the sandbox's stand-in for Entra. */
import type { TokenAnswer, TokenRequest } from "../../identity.ts";

export interface TokenParameters {
  readonly clientId: string;
  readonly authority?: string;
  readonly scope: string;
  readonly claims?: string;
}

/** Never throws: as in Outlook, every failure has a status. */
export async function getToken(viewer: string, parameters: TokenParameters, popup: boolean): Promise<TokenAnswer> {
  const { clientId, authority, scope, claims } = parameters;
  const asked: TokenRequest = {
    viewer,
    clientId,
    scopes: scope.split(" "),
    popup,
    ...(authority && { authority }),
    ...(claims && { claims }),
  };
  try {
    const answer = await fetch("/sandbox/token", {
      method: "POST",
      body: JSON.stringify(asked),
      headers: { "content-type": "application/json" },
    });
    const read = (await answer.json().catch(() => undefined)) as TokenAnswer | undefined;
    if (read && ("access_token" in read || typeof read.error === "object")) return read;
    return { error: { status: answer.status >= 500 ? "TRANSIENT_ERROR" : "PERSISTENT_ERROR", code: String(answer.status) } };
  } catch {
    return { error: { status: "NO_NETWORK" } };
  }
}
