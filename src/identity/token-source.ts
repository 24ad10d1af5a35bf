/** The port "tokens": one token per resource, always the signed-in person's, never the calendar owner's. */

export interface TokenRequest {
  /** Full scopes of one resource, for example `https://contoso.crm.dynamics.com/user_impersonation`. */
  readonly scopes: readonly string[];
  /** Claims challenge of a 401 (continuous access evaluation), decoded JSON text. */
  readonly claims?: string;
  readonly signal: AbortSignal;
}

export interface Token {
  readonly accessToken: string;
  /** User name of the account that signed in: usually an SMTP address. */
  readonly account: string;
}

export interface TokenSource {
  /**
   * A token without asking anybody.
   * @throws SignInNeedsClick, SignInRefused, Unauthenticated, Unreachable, TimedOut; AbortError when aborted.
   */
  getToken(request: TokenRequest): Promise<Token>;
  /** Opens a sign-in popup; call only from a click. Same errors, SignInNeedsClick excepted. */
  signIn(request: TokenRequest): Promise<Token>;
}
