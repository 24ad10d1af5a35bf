import type { Explanation } from "../message-values.ts";

/** The sign-in dialog, for Outlooks that do not sign in for add-ins. */
export const signIn = {
  working: "Taking you to your company's sign-in…",
  done: {
    title: "You are signed in",
    body: "This window closes by itself. If it stays, close it.",
    alone: "Your company's sign-in page has parted this window from Outlook. Close it, and press Check tracking status in the pane.",
  },
  again: "Try again",
  close: "Close",
  trouble: {
    refused: {
      what: "You are not signed in",
      why: "It was cancelled, or your company does not allow it for this add-in.",
      next: "Try again, or ask whoever looks after this add-in.",
    },
    unreachable: {
      what: "Your company's sign-in did not answer",
      why: "There is no connection, or it is slow or down.",
      next: "Look at your network connection, then try again.",
    },
    failed: {
      what: "Signing in did not work",
      why: "Your company's sign-in gave an answer that leads nowhere.",
      next: "Try again; if it stays so, tell whoever looks after this add-in.",
    },
    misconfigured: {
      what: "This add-in is not set up yet",
      why: "Its configuration has a mistake, which the add-in's pane names.",
      next: "Tell whoever looks after this add-in.",
    },
    "no-office": {
      what: "Outlook does not answer",
      why: "Microsoft's Office script did not load here, or Outlook does not answer it.",
      next: "Try again. If it stays so, the network may block Microsoft's Office script: tell whoever looks after this add-in.",
    },
    "part-missing": {
      what: "A part of this window could not be loaded",
      why: "There is no connection, or it broke.",
      next: "Look at your network connection, then try again.",
    },
    broken: {
      what: "Something went wrong in the add-in",
      why: "It is a mistake of ours, not of yours.",
      next: "Try again; if it stays so, tell whoever looks after this add-in.",
    },
    "no-pane": {
      what: "There is nothing to sign in to here",
      why: "This page belongs to CRM Tracking Guard and opens from its pane in Outlook.",
      next: "Close it, and press Sign in there.",
    },
  } satisfies Record<string, Explanation>,
};
