import { abortError } from "../http/abort-error.ts";
import { Unauthenticated, Unreachable, type Failure } from "../http/failure.ts";
import { SignInWindowBlocked, SignInWindowClosed } from "../http/sign-in-failure.ts";
import { fromSignInFailure, findSignInAnswer, type SignInAnswer } from "./sign-in-answer.ts";
import { signInAddress, type SignInRequest } from "./sign-in-request.ts";

/** Why a dialog closed, as far as sign-in is concerned; `src/outlook/dialog-end.ts` has the details. */
export interface SignInDialogEnd {
  readonly kind: "by-person" | "by-us" | "not-opened" | "broken";
  readonly why?: string;
}

interface SignInDialog {
  readonly closed: Promise<SignInDialogEnd>;
  onMessage(listener: (message: unknown) => void): void;
  close(): void;
}

/** The port "dialogs": Office's, through `src/outlook/dialog.ts`. */
export interface SignInDialogs {
  /** Has to open synchronously. */
  open(url: URL, options: { readonly signal: AbortSignal }): SignInDialog;
}

export type SignedIn = Extract<SignInAnswer, { readonly kind: "signed-in" }>;

/**
 * Opens the sign-in dialog synchronously, and waits for its answer.
 * @param signal closes the dialog
 * @throws SignInRefused, SignInWindowBlocked, SignInWindowClosed, Unauthenticated, Unreachable, TimedOut; AbortError when
 * aborted
 */
export async function askByDialog(
  dialogs: SignInDialogs,
  { page, request, signal }: { readonly page: URL; readonly request: SignInRequest; readonly signal: AbortSignal },
): Promise<SignedIn> {
  const dialog = dialogs.open(signInAddress(page, request), { signal });
  let signedIn: SignedIn | undefined;
  let failure: Failure | undefined;
  dialog.onMessage((message) => {
    const answer = findSignInAnswer(message);
    if (answer?.id !== request.id) return;
    if (answer.kind === "signed-in") signedIn = answer;
    if (answer.kind === "failed") failure = fromSignInFailure(answer.failure);
    // After a failure it stays open, showing the message and "Try again".
    else dialog.close();
  });
  const end = await dialog.closed;
  if (signedIn) return signedIn;
  if (signal.aborted) throw abortError();
  throw failureOfEnd(end, failure);
}

/** A person who closes the window after it reported a failure has not cancelled: the failure stands. */
function failureOfEnd({ kind, why }: SignInDialogEnd, told: Failure | undefined): Failure {
  if (told) return told;
  const code = why?.replaceAll("-", "_");
  switch (kind) {
    case "by-person":
    case "by-us":
      return new SignInWindowClosed("The sign-in window was closed.", { code: "window_closed" });
    case "broken":
      return new Unreachable("The sign-in window could not load its page.", code === undefined ? {} : { code });
    case "not-opened":
      return why === "blocked" || why === "ignored" || why === "already-open" || why === "minimized"
        ? new SignInWindowBlocked("The sign-in window could not open.", { code: `window_${code ?? ""}` })
        : new Unauthenticated("The sign-in window could not open.", code === undefined ? {} : { code: `window_${code}` });
  }
}
