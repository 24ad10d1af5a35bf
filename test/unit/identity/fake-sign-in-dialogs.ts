/** Sign-in dialogs by hand: what they were asked, what they say, and how they end. */
import type { SignInDialogEnd, SignInDialogs } from "../../../src/identity/ask-by-dialog.ts";
import { findSignInRequest, type SignInRequest } from "../../../src/identity/sign-in-request.ts";

export interface FakeSignInDialog {
  readonly url: URL;
  readonly request: SignInRequest;
  readonly state: "open" | "closed";
  say(message: unknown): void;
  /** With the id of the request. */
  answer(message: object): void;
  end(end: SignInDialogEnd): void;
}

export function fakeSignInDialogs(): SignInDialogs & { readonly opened: readonly FakeSignInDialog[] } {
  const opened: FakeSignInDialog[] = [];
  return {
    opened,
    open(url, { signal }) {
      const listeners: ((message: unknown) => void)[] = [];
      let settle: (end: SignInDialogEnd) => void = () => undefined;
      let state: FakeSignInDialog["state"] = "open";
      const closed = new Promise<SignInDialogEnd>((resolve) => (settle = resolve));
      const end = (how: SignInDialogEnd) => {
        state = "closed";
        settle(how);
      };
      const request = findSignInRequest(url.hash);
      if (!request) throw new Error("The dialog was opened with no question.");
      const say = (message: unknown) => {
        for (const listener of listeners) listener(message);
      };
      opened.push({
        url,
        request,
        say,
        answer: (message) => say({ id: request.id, ...message }),
        end,
        get state() {
          return state;
        },
      });
      signal.addEventListener("abort", () => end({ kind: "by-us" }));
      return { closed, onMessage: (listener) => void listeners.push(listener), close: () => end({ kind: "by-us" }) };
    },
  };
}
