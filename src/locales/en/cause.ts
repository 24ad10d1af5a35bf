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
      ? `${listOf(names)} can edit this calendar and are no users of ${organization ?? "its organization"}. Outlook may remove the link as soon as one of them looks at it.`
      : `${listOf(names)} can edit this calendar and is no user of ${organization ?? "its organization"}. Outlook may remove the link as soon as this calendar is looked at from there.`,
  ways: ({ names, organization }: Names) =>
    `Two ways are safe: ${names.length > 1 ? "they" : listOf(names)} may only read this calendar, or ${names.length > 1 ? "use" : "uses"} ${organization ?? "the same organization"} as well.`,
  everybody: "Everybody else (Default)",
  unnamed: ({ name }: { readonly name: string }) =>
    name === "" ? "Somebody who cannot be named" : `${name} (no address; perhaps a closed account)`,
  readOnly: "Share read-only instead",
  restoreAnyway: "Restore anyway",
  notNow: "Not now",
  confirm: {
    title: ({ who }: { readonly who: string }) => `Change what ${who} may do?`,
    body: ({ who, from, to }: Change) => `In Outlook, ${who} has “${from}” in your calendar. It becomes “${to}”. You can undo it here.`,
    yes: "Change it",
    no: "Keep it as it is",
  },
  changing: "Changing what may be done in this calendar…",
  changed: ({ who, from, to }: Change) => `${who} has “${to}” now, and had “${from}” before.`,
  undo: "Undo",
  undoing: "Changing it back…",
  undone: ({ who, to }: Omit<Change, "from">) => `${who} has “${to}” again.`,
  failed: ({ who }: { readonly who: string }) => `What ${who} may do could not be changed.`,
  nothingChanged: "Nothing was changed.",
  notKnown: "It may have been changed: look in Outlook's sharing settings of this calendar. Trying again is safe.",
  refused: {
    "permission-gone": "It is no longer in the list: it was taken away, or is another person's by now.",
    "role-changed-meanwhile": "Somebody has changed it meanwhile. Press Restore link to look anew.",
    "role-not-offered": "The mailbox does not offer that for them. Change it in Outlook's sharing settings.",
  } satisfies Record<SharingRefusal, string>,
  notOffered: "The mailbox does not offer a read-only role for them. Change it in Outlook's sharing settings.",
  solved: "Nobody is left here who could remove the link",
  perhaps: "Some people may remove the link again",
  unknown: "Who else can edit this calendar could not be told, so the link may be lost again.",
  reasons: {
    "reads-only": "May only read.",
    "user-of-organization": "Is a user of the same organization.",
    "not-a-user-of-organization": "May edit, and is no user of the appointment's organization.",
    "nobody-named": "May edit, and cannot be named; Outlook's sharing settings may show who it is.",
    "everybody-edits": "May edit; which organization each of them uses is not known.",
    "role-not-known": "Whether they may edit is not known.",
    "user-not-known": "May edit; whether they are a user of the same organization could not be told.",
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
