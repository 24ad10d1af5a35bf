import type { Configuration } from "../../configuration/configuration.ts";
import { TimedOut, type Failure } from "../../http/failure.ts";
import { systemClock, type Clock } from "../../http/clock.ts";
import { settleOrAbort } from "../../http/settle-or-abort.ts";
import { toSignInFailure, type GrantedToken, type SignInAnswer } from "../../identity/sign-in-answer.ts";
import { findAuthority, mayAskFor, type AuthorityKind, type SignInAuthority } from "../../identity/sign-in-authority.ts";
import { findSignInRequest, type SignInRequest } from "../../identity/sign-in-request.ts";
import type { Granted, StandardClient } from "../../identity/standard-client.ts";
import type { SignInScreen } from "./sign-in-screen.ts";

/** For each additional token. */
const timeoutMs = 10_000;

/**
 * Runs each time the page loads: on the way to the authority, and on the way back. Only scopes that the add-in uses are
 * requested, and the answer goes to the pane alone.
 */
export async function runSignIn({
  configuration,
  fragment,
  createClient,
  nameFailure,
  screen,
  send,
  clock = systemClock,
}: {
  readonly configuration: Configuration;
  /** Fragment of the page's address, including `#`. */
  readonly fragment: () => string;
  readonly createClient: (authority: SignInAuthority) => Promise<StandardClient>;
  readonly nameFailure: (error: unknown) => Failure;
  readonly screen: SignInScreen;
  /** "not-sent": the pane that opened this window cannot be reached. */
  readonly send: (answer: SignInAnswer) => "sent" | "not-sent";
  readonly clock?: Pick<Clock, "timeout">;
}): Promise<void> {
  const kind = findSignInRequest(fragment())?.authority ?? authorityThatAnswers(fragment());
  const authority = kind && findAuthority(configuration, kind);
  if (!authority) return screen.failed("no-pane", {});
  const client = await createClient(authority);
  let granted: Granted | undefined;
  let failure: Failure | undefined;
  try {
    granted = await client.returned();
  } catch (error) {
    failure = nameFailure(error);
  }
  // By now msal has restored the fragment of the outgoing visit.
  const request = findSignInRequest(fragment());
  if (!request || ![request.scopes, ...request.alongside].every((scopes) => mayAskFor(authority, scopes)))
    return screen.failed("no-pane", {});
  if (failure) return sayFailure(request, failure);
  if (granted) return hand(request, granted);
  return leave(request);

  async function leave(asked: SignInRequest, { chooseAccount = false } = {}): Promise<void> {
    screen.working();
    try {
      await client.leave({ ...asked, alongside: asked.alongside.flat(), chooseAccount });
      // msal gives the redirect some time; if the page is still here afterwards, the redirect failed.
      sayFailure(asked, new TimedOut("The sign-in page did not open."));
    } catch (error) {
      sayFailure(asked, nameFailure(error));
    }
  }

  function sayFailure(asked: SignInRequest, why: Failure): void {
    const delivery = send({ id: asked.id, kind: "failed", failure: toSignInFailure(why) });
    screen.failed(screen.wordsFor(why), {
      // After a failure the person may want another account. AD FS has no such prompt.
      again: () => void leave(asked, { chooseAccount: asked.authority === "entra" }),
      ...(delivery === "sent" && { close: () => void send({ id: asked.id, kind: "close" }) }),
    });
  }

  async function hand(asked: SignInRequest, { account, token }: Granted): Promise<void> {
    const others = await Promise.all(asked.alongside.map((scopes) => findToken(scopes, account.id)));
    const delivery = send({
      id: asked.id,
      kind: "signed-in",
      account,
      tokens: [{ ...token, scopes: asked.scopes }, ...others.filter((other) => other !== undefined)],
    });
    // msal has stored the tokens where the pane's msal looks for them.
    screen.done(delivery);
  }

  /** Undefined if it cannot be obtained silently: the pane will request it when needed. */
  async function findToken(scopes: readonly string[], accountId: string): Promise<GrantedToken | undefined> {
    try {
      const other = await settleOrAbort(client.silently({ scopes, accountId }), clock.timeout(timeoutMs));
      return other?.token;
    } catch {
      return undefined;
    }
  }
}

/** We pass the kind of authority along in `state`; msal appends it to its own part. */
function authorityThatAnswers(fragment: string): AuthorityKind | undefined {
  const state = new URLSearchParams(fragment.slice(1)).get("state")?.split("|")[1];
  return state === "entra" || state === "adfs" ? state : undefined;
}
