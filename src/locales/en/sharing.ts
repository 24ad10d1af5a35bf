import type { SharingRefusal } from "../../check/change-sharing.ts";
import type { SharingRisk } from "../../tracking/sharing-risk.ts";

type Overall = "safe" | "at-risk" | "unknown";
interface Named {
  readonly organization?: string;
}

/** *Who can break it*: everybody with rights in the viewer's own calendar. */
export const sharing = {
  title: "Who can break it",
  back: "Back to the appointment",
  intro:
    "Whoever can edit your calendar with an Outlook that is connected to another organization can untrack your appointments without noticing.",
  asking: "Asking who shares your calendar…",
  again: "Look again",
  signIn: "Sign in",
  overall: {
    safe: () => ({ title: "Nobody here can untrack your appointments", body: "Everybody reads only, or uses the same organization." }),
    "at-risk": ({ organization }: Named) => ({
      title: "Somebody can untrack your appointments",
      body: `They can edit your calendar and are no users of ${organization ?? "your organization"}. Two ways are safe: share it read-only, or have the same organization for all.`,
    }),
    unknown: () => ({ title: "It cannot be told for everybody", body: "What could not be found out is not taken for safe." }),
  } satisfies Record<Overall, (names: Named) => { readonly title: string; readonly body: string }>,
  said: ({ title, people }: { readonly title: string; readonly people: number }) =>
    `${title}. ${people === 1 ? "One entry" : `${people} entries`}.`,
  notAsked: "Your organization has not been chosen yet, so nobody can tell who uses it. Go back and choose it.",
  usersUnknown: ({ what }: { readonly what: string }) => `Who is a user of your organization could not be asked. ${what}`,
  unreadable: "Who shares your calendar could not be read.",
  list: "People with rights in your calendar",
  risks: {
    "safe-read-only": "Safe (read-only)",
    "safe-same-org": "Safe (same organization)",
    "can-untrack": "Can untrack your appointments",
    "cannot-tell": "Cannot tell",
  } satisfies Record<SharingRisk, string>,
  role: ({ role }: { readonly role: string }) => `In Outlook: ${role}`,
  user: {
    yes: ({ organization }: Named) => `A user of ${organization ?? "your organization"}.`,
    no: ({ organization }: Named) => `No user of ${organization ?? "your organization"}. If this is a group, its members may still be.`,
    "not-known": ({ organization }: Named) => `Whether they are a user of ${organization ?? "your organization"} is not known.`,
    "of-no-matter": () => "Reads only, so their organization does not matter.",
    default: () => "Not a person: what everybody in the company may do who is not in this list.",
    unnamed: () => "The mailbox tells no address, so nobody can look whether they are a user there.",
  },
  everybody: "Everybody else (Default)",
  nobody: "Nobody else has rights in your calendar.",
  refused: {
    "permission-gone": "It is no longer in the list: it was taken away, or is another person's by now.",
    "role-changed-meanwhile": "Somebody has changed it meanwhile. The list above is new.",
    "role-not-offered": "The mailbox does not offer that for them. Change it in Outlook's sharing settings.",
  } satisfies Record<SharingRefusal, string>,
  changes: "What you changed here",
};
