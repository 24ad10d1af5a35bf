/** The port "tokens": one token per resource, always for the signed-in person, never for the calendar's owner. */

export interface TokenRequest {
  /** Full scopes of one resource, for example `https://contoso.crm.dynamics.com/user_impersonation`. */
  readonly scopes: readonly string[];
  /** Claims challenge of a 401 (continuous access evaluation), as decoded JSON text. */
  readonly claims?: string;
  /** An access token that its service no longer accepts: another one is wanted. */
  readonly refused?: string;
  readonly signal: AbortSignal;
}

export interface Token {
  readonly accessToken: string;
  /** User name of the account that signed in: usually an SMTP address. */
  readonly account: string;
}

export interface TokenSource {
  /**
   * A token, without asking the person.
   * @throws SignInNeedsClick, SignInRefused, Unauthenticated, Unreachable, TimedOut; AbortError when aborted.
   */
  getToken(request: TokenRequest): Promise<Token>;
  /** Opens a sign-in window; only call it from a click. Same errors, except SignInNeedsClick. */
  signIn(request: TokenRequest): Promise<Token>;
}
