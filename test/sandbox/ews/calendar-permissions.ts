/** Calendar permissions, in Exchange's levels. */
import { guidFrom } from "../identity.ts";
import type { CalendarRole, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { node, type XmlNode } from "./xml.ts";

type Level = "None" | "Reviewer" | "Editor" | "FreeBusyTimeOnly" | "FreeBusyTimeAndSubjectAndLocation";

const levels: Record<CalendarRole, Level> = {
  none: "None",
  freeBusyRead: "FreeBusyTimeOnly",
  limitedRead: "FreeBusyTimeAndSubjectAndLocation",
  read: "Reviewer",
  write: "Editor",
  delegateWithoutPrivateEventAccess: "Editor",
  delegateWithPrivateEventAccess: "Editor",
};

const reads: Record<Level, string> = {
  None: "None",
  FreeBusyTimeOnly: "TimeOnly",
  FreeBusyTimeAndSubjectAndLocation: "TimeAndSubjectAndLocation",
  Reviewer: "FullDetails",
  Editor: "FullDetails",
};

/** First the default for everybody, then people outside the organization, then the people named. */
export function calendarPermissionsNode(mailbox: Mailbox, state: WorldState): XmlNode {
  // A deleted account has no address any more.
  const people = (mailbox.permissions ?? []).map(({ email, name, role }) =>
    permission(
      [
        node("t:SID", sidOf(email ?? name ?? "")),
        ...(email === undefined ? [] : [node("t:PrimarySmtpAddress", email)]),
        node("t:DisplayName", name ?? state.nameOf(email ?? "")),
      ],
      levels[role],
    ),
  );
  return node("t:CalendarPermissions", [
    permission([node("t:DistinguishedUser", "Default")], levels[mailbox.everybodyElse?.role ?? "freeBusyRead"]),
    permission([node("t:DistinguishedUser", "Anonymous")], "None"),
    ...people,
  ]);
}

function permission(user: readonly XmlNode[], level: Level): XmlNode {
  const edits = level === "Editor";
  return node("t:CalendarPermission", [
    node("t:UserId", user),
    node("t:CanCreateItems", String(edits)),
    node("t:CanCreateSubFolders", "false"),
    node("t:IsFolderOwner", "false"),
    node("t:IsFolderVisible", String(edits || level === "Reviewer")),
    node("t:IsFolderContact", "false"),
    node("t:EditItems", edits ? "All" : "None"),
    node("t:DeleteItems", edits ? "All" : "None"),
    node("t:ReadItems", reads[level]),
    node("t:CalendarPermissionLevel", level),
  ]);
}

function sidOf(email: string): string {
  const number = Number.parseInt(guidFrom(email.toLowerCase()).slice(0, 6), 16);
  return `S-1-5-21-1507729103-2417033218-3081406279-${number}`;
}
