import type { Explanation } from "../message-values.ts";

/** The sign-in dialog, for Outlooks that do not sign in for add-ins. */
export const signIn = {
  working: "Taking you to your company's sign-in…",
  done: {
    title: "You're signed in",
    body: "This window closes by itself. If it stays, close it.",
    alone: "Your company's sign-in page has disconnected this window from Outlook. Close it, and press Check tracking status in the pane.",
  },
  again: "Try again",
  close: "Close",
  trouble: {
    refused: {
      what: "You're not signed in",
      why: "It was cancelled, or your company does not allow it for this add-in.",
      next: "Try again, or ask your administrator.",
    },
    unreachable: {
      what: "Your company's sign-in didn't respond",
      why: "There is no connection, or it is slow or down.",
      next: "Check your network connection, then try again.",
    },
    failed: {
      what: "Signing in didn't work",
      why: "Your company's sign-in gave an answer we don't understand.",
      next: "Try again; if that doesn't help, tell your administrator.",
    },
    misconfigured: {
      what: "This add-in isn't set up yet",
      why: "Its configuration has a mistake. The add-in's pane shows which.",
      next: "Tell your administrator.",
    },
    "no-office": {
      what: "Outlook doesn't respond",
      why: "Microsoft's Office script did not load here, or Outlook doesn't respond it.",
      next: "Try again. If that doesn't help, the network may block Microsoft's Office script: tell your administrator.",
    },
    "part-missing": {
      what: "Part of this window couldn't be loaded",
      why: "There is no connection, or it was interrupted.",
      next: "Check your network connection, then try again.",
    },
    broken: {
      what: "Something went wrong in the add-in",
      why: "This is our mistake, not yours.",
      next: "Try again; if that doesn't help, tell your administrator.",
    },
    "no-pane": {
      what: "There is nothing to sign in to here",
      why: "This page belongs to CRM Tracking Guard and opens from its pane in Outlook.",
      next: "Close it, and press Sign in there.",
    },
  } satisfies Record<string, Explanation>,
};
