import type { Configuration } from "../../configuration/configuration.ts";
import { TimedOut, type Failure } from "../../http/failure.ts";
import { systemClock, type Clock } from "../../http/clock.ts";
import { settleOrAbort } from "../../http/settle-or-abort.ts";
import { toldFailure, type GrantedToken, type SignInAnswer } from "../../identity/sign-in-answer.ts";
import { findAuthority, mayAskFor, type AuthorityKind, type SignInAuthority } from "../../identity/sign-in-authority.ts";
import { findSignInRequest, type SignInRequest } from "../../identity/sign-in-request.ts";
import type { Granted, StandardClient } from "../../identity/standard-client.ts";
import type { SignInScreen } from "./sign-in-screen.ts";

/** For each token beside the one that was asked for, in milliseconds. */
const patience = 10_000;

/**
 * One visit of the page: on the way to the authority, or back from it. No scopes are asked for but those that the add-in
 * uses, and what comes of it is told to the pane alone.
 */
export async function runSignIn({
  configuration,
  fragment,
  createClient,
  nameFailure,
  screen,
  tell,
  clock = systemClock,
}: {
  readonly configuration: Configuration;
  /** Of the page's address, with its `#`. */
  readonly fragment: () => string;
  readonly createClient: (authority: SignInAuthority) => Promise<StandardClient>;
  readonly nameFailure: (error: unknown) => Failure;
  readonly screen: SignInScreen;
  /** "not-told": the pane that opened this window is out of reach. */
  readonly tell: (answer: SignInAnswer) => "told" | "not-told";
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
  // msal has put back by now what the fragment said on the way out.
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
      // msal waits for a while to be gone; whoever is still here is so in vain.
      sayFailure(asked, new TimedOut("The sign-in page did not open."));
    } catch (error) {
      sayFailure(asked, nameFailure(error));
    }
  }

  function sayFailure(asked: SignInRequest, why: Failure): void {
    const heard = tell({ id: asked.id, kind: "failed", failure: toldFailure(why) });
    screen.failed(screen.wordsFor(why), {
      // Whoever failed once may want to be somebody else. AD FS knows no such prompt.
      again: () => void leave(asked, { chooseAccount: asked.authority === "entra" }),
      ...(heard === "told" && { close: () => void tell({ id: asked.id, kind: "close" }) }),
    });
  }

  async function hand(asked: SignInRequest, { account, token }: Granted): Promise<void> {
    const others = await Promise.all(asked.alongside.map((scopes) => findToken(scopes, account.id)));
    const heard = tell({
      id: asked.id,
      kind: "signed-in",
      account,
      tokens: [{ ...token, scopes: asked.scopes }, ...others.filter((other) => other !== undefined)],
    });
    // msal has kept them where the pane's own msal looks.
    screen.done(heard);
  }

  /** Undefined where it cannot be had silently: the pane asks for it by itself, when it needs it. */
  async function findToken(scopes: readonly string[], accountId: string): Promise<GrantedToken | undefined> {
    try {
      const other = await settleOrAbort(client.silently({ scopes, accountId }), clock.timeout(patience));
      return other?.token;
    } catch {
      return undefined;
    }
  }
}

/** The kind of authority, which we gave it along: msal puts it behind its own part of `state`. */
function authorityThatAnswers(fragment: string): AuthorityKind | undefined {
  const state = new URLSearchParams(fragment.slice(1)).get("state")?.split("|")[1];
  return state === "entra" || state === "adfs" ? state : undefined;
}
