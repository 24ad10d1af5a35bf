/** What can come of a window to sign in in, beside a refusal. */
import type { UnknownReason } from "../tracking/evidence.ts";
import { Failure, SignInRefused } from "./failure.ts";

/** The window to sign in in did not open: the browser stopped it, or another one is in its place. */
export class SignInWindowBlocked extends SignInRefused {
  override readonly reason: UnknownReason = "sign-in-window-blocked";
}
/**
 * The window to sign in in was closed before it said anything. By the person, says Outlook, and cannot know: a sign-in page that
 * sends Cross-Origin-Opener-Policy parts the window from whoever opened it, and the person goes on signing in.
 */
export class SignInWindowClosed extends SignInRefused {
  override readonly reason: UnknownReason = "sign-in-window-closed";
}
/** A token needs a popup, and a popup needs a click. */
export class SignInNeedsClick extends Failure {
  override readonly reason: UnknownReason = "sign-in-needs-click";
}
