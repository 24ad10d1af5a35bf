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
    "Anyone who can edit your calendar, and whose Outlook is connected to another organization, can untrack your appointments without noticing.",
  asking: "Checking who you share your calendar with…",
  again: "Look again",
  signIn: "Sign in",
  overall: {
    safe: () => ({ title: "Nobody here can untrack your appointments", body: "Everyone can only view it, or uses the same organization." }),
    "at-risk": ({ organization }: Named) => ({
      title: "Someone can untrack your appointments",
      body: `They can edit your calendar but aren't users of ${organization ?? "your organization"}. There are two safe ways: share it read-only, or have everyone use the same organization.`,
    }),
    unknown: () => ({ title: "We can't tell for everyone", body: "What we couldn't find out doesn't count as safe." }),
  } satisfies Record<Overall, (names: Named) => { readonly title: string; readonly body: string }>,
  said: ({ title, people }: { readonly title: string; readonly people: number }) =>
    `${title}. ${people === 1 ? "One entry" : `${people} entries`}.`,
  notAsked: "You haven't chosen your organization yet, so we can't tell who uses it. Go back and choose it.",
  usersUnknown: ({ what }: { readonly what: string }) => `We couldn't ask who is a user of your organization. ${what}`,
  unreadable: "We couldn't read who you share your calendar with.",
  list: "People with access to your calendar",
  risks: {
    "safe-read-only": "Safe (read-only)",
    "safe-same-org": "Safe (same organization)",
    "can-untrack": "Can untrack your appointments",
    "cannot-tell": "Can't tell",
  } satisfies Record<SharingRisk, string>,
  role: ({ role }: { readonly role: string }) => `In Outlook: ${role}`,
  user: {
    yes: ({ organization }: Named) => `A user of ${organization ?? "your organization"}.`,
    no: ({ organization }: Named) => `Not a user of ${organization ?? "your organization"}. If this is a group, its members may be.`,
    "not-known": ({ organization }: Named) => `We don't know whether they are a user of ${organization ?? "your organization"}.`,
    "of-no-matter": () => "Can only view, so their organization doesn't matter.",
    default: () => "Not a person: what everyone else in the company can do.",
    unnamed: () => "The mailbox gives no address, so we can't check whether they are a user there.",
  },
  everybody: "Everyone else (Default)",
  nobody: "Nobody else has access to your calendar.",
  refused: {
    "permission-gone": "This entry is no longer in the list: it was removed, or now belongs to someone else.",
    "role-changed-meanwhile": "Someone has changed it in the meantime. The list above is up to date.",
    "role-not-offered": "The mailbox doesn't offer this for them. Change it in Outlook's sharing settings.",
  } satisfies Record<SharingRefusal, string>,
  changes: "What you changed here",
};
