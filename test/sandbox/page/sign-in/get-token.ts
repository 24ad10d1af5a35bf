/** Asks the sandbox's stand-in for Entra. */
import type { TokenAnswer, TokenAsked } from "../../identity.ts";
import type { BridgeRequest } from "./account-broker.ts";

/** Never throws: what goes wrong on the way has a status of its own, as in Outlook. */
export async function getToken(
  viewer: string,
  parameters: NonNullable<BridgeRequest["tokenParams"]>,
  popup: boolean,
): Promise<TokenAnswer> {
  const { clientId, authority, scope, claims } = parameters;
  const asked: TokenAsked = {
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
