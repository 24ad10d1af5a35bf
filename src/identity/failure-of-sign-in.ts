import { Failure, SignInRefused, Unauthenticated, Unreachable, type FailureOptions } from "../http/failure.ts";
import { SignInNeedsClick } from "../http/sign-in-failure.ts";

/**
 * Refusals by Entra: 65004 the person declined consent, 90094 and 90095 an administrator has to consent, 50105 not assigned to
 * the application, 53000 to 53003 blocked by conditional access, 7000112 application disabled, 700016 application unknown in
 * the tenant.
 */
const refusals = new Set(["65004", "90094", "90095", "50105", "53000", "53001", "53002", "53003", "7000112", "700016"]);

/** How msal 5.29 reports the bridge's statuses USER_CANCEL, NO_NETWORK and ACCOUNT_UNAVAILABLE. */
const cancelled = new Set(["user_canceled", "user_cancelled", "access_denied", "consent_declined"]);
const unreachable = new Set(["no_network_connectivity", "network_error", "no_network"]);
const accountMissing = new Set(["no_account_found", "account_unavailable"]);

/**
 * The failure for what msal threw. The message contains a code, never msal's description, which may name a person.
 * @param asked whether a popup was open: if interaction is still required after it, that is a refusal.
 */
export function failureOfSignIn(
  error: unknown,
  { asked, interactionRequired }: { readonly asked: "silently" | "by-popup"; readonly interactionRequired: boolean },
): Failure {
  if (error instanceof Failure) return error;
  const { code, entra } = codesOf(error);
  const options: FailureOptions = { cause: error, ...(code === undefined ? {} : { code }) };
  if (entra !== undefined && refusals.has(entra)) {
    return new SignInRefused(`Signing in was refused (AADSTS${entra}).`, { ...options, code: `AADSTS${entra}` });
  }
  if (code !== undefined && cancelled.has(code)) return new SignInRefused("Signing in was cancelled.", options);
  if (code !== undefined && unreachable.has(code)) return new Unreachable("Signing in needs a connection.", options);
  if (interactionRequired || (code !== undefined && accountMissing.has(code))) {
    return asked === "silently"
      ? new SignInNeedsClick("Signing in needs a click.", options)
      : new SignInRefused("Signing in was not completed.", options);
  }
  return new Unauthenticated(code === undefined ? "No token was to be had." : `No token was to be had (${code}).`, options);
}

/** `errorCode` of an AuthError, and the AADSTS number in its text. */
function codesOf(error: unknown): { readonly code: string | undefined; readonly entra: string | undefined } {
  const { errorCode, message } = (typeof error === "object" && error !== null ? error : {}) as { errorCode?: unknown; message?: unknown };
  return {
    code: typeof errorCode === "string" && /^\w{1,80}$/.test(errorCode) ? errorCode : undefined,
    entra: typeof message === "string" ? /\bAADSTS(\d{4,8})\b/.exec(message.slice(0, 2000))?.[1] : undefined,
  };
}
