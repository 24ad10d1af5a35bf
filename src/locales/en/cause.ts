import type { SharingRefusal } from "../../check/change-sharing.ts";
import type { CalendarPermission } from "../../tracking/calendar-permission.ts";
import type { SharingReason } from "../../tracking/sharing-risk.ts";

interface Change {
  readonly who: string;
  readonly from: string;
  readonly to: string;
}

interface Names {
  readonly names: readonly string[];
  readonly organization?: string;
}

/** The cause before the repair: who can edit this calendar but is not a user of the appointment's organization. */
export const cause = {
  title: "As it stands, the link will be lost again",
  body: ({ names, organization }: Names) =>
    names.length > 1
      ? `${listOf(names)} can edit this calendar but aren't users of ${organization ?? "its organization"}. Outlook may remove the link as soon as one of them opens it.`
      : `${listOf(names)} can edit this calendar but isn't a user of ${organization ?? "its organization"}. Their Outlook may remove the link as soon as they open this calendar.`,
  ways: ({ names, organization }: Names) =>
    `There are two safe ways: let ${names.length > 1 ? "them" : listOf(names)} only view this calendar, or have ${names.length > 1 ? "them" : listOf(names)} use ${organization ?? "the same organization"} as well.`,
  everybody: "Everyone else (Default)",
  unnamed: ({ name }: { readonly name: string }) =>
    name === "" ? "Someone without a name" : `${name} (no address; perhaps a closed account)`,
  readOnly: "Share read-only instead",
  restoreAnyway: "Restore anyway",
  notNow: "Not now",
  confirm: {
    title: ({ who }: { readonly who: string }) => `Change what ${who} can do?`,
    body: ({ who, from, to }: Change) => `In Outlook, ${who} has “${from}” in your calendar. It becomes “${to}”. You can undo it here.`,
    yes: "Change it",
    no: "Keep it as it is",
  },
  changing: "Changing the permissions of this calendar…",
  changed: ({ who, from, to }: Change) => `${who} has “${to}” now, and had “${from}” before.`,
  undo: "Undo",
  undoing: "Changing it back…",
  undone: ({ who, to }: Omit<Change, "from">) => `${who} has “${to}” again.`,
  failed: ({ who }: { readonly who: string }) => `The permissions of ${who} could not be changed.`,
  nothingChanged: "Nothing was changed.",
  notKnown: "It may have been changed: check this calendar's sharing settings in Outlook. Trying again is safe.",
  refused: {
    "permission-gone": "This entry is no longer in the list: it was removed, or now belongs to someone else.",
    "role-changed-meanwhile": "Someone has changed it in the meantime. Press Restore link to look again.",
    "role-not-offered": "The mailbox doesn't offer this for them. Change it in Outlook's sharing settings.",
  } satisfies Record<SharingRefusal, string>,
  notOffered: "The mailbox doesn't offer a read-only permission for them. Change it in Outlook's sharing settings.",
  solved: "Nobody here can remove the link anymore",
  perhaps: "Some people may remove the link again",
  unknown: "We couldn't tell who else can edit this calendar, so the link may be lost again.",
  reasons: {
    "reads-only": "Can only view.",
    "user-of-organization": "Is a user of the same organization.",
    "not-a-user-of-organization": "Can edit, but isn't a user of the appointment's organization.",
    "nobody-named": "Can edit, but has no name here. Outlook's sharing settings may show who it is.",
    "everybody-edits": "Can edit; we don't know which organization each of them uses.",
    "role-not-known": "We don't know whether they can edit.",
    "user-not-known": "Can edit; we couldn't tell whether they use the same organization.",
  } satisfies Record<SharingReason, string>,
  roles: {
    none: "No access",
    freeBusyRead: "Can view when I'm busy",
    limitedRead: "Can view titles and locations",
    read: "Can view all details",
    write: "Can edit",
    delegateWithoutPrivateEventAccess: "Delegate",
    delegateWithPrivateEventAccess: "Delegate, private appointments too",
    custom: "Custom",
  } satisfies Record<CalendarPermission["role"], string>,
};

function listOf(names: readonly string[]): string {
  const [last] = names.slice(-1);
  const before = names.slice(0, -1);
  return before.length === 0 ? (last ?? "Somebody") : `${before.join(", ")} and ${last ?? ""}`;
}
