/** The fields of a calendar item by their FieldURI, in the order of Exchange's schema. */
import { globalObjectIdOf, isOccurrence, uidOf } from "../exchange/global-object-id.ts";
import { attendeeKind, attendeesOf, type ItemAttendee } from "../exchange/item-attendees.ts";
import { bodyOf, type BodyType } from "../exchange/item-body.ts";
import { mayEditItems, rightsOnItem } from "../exchange/mailbox-rights.ts";
import { windowsZone } from "../exchange/time-zone.ts";
import { guidFrom } from "../identity.ts";
import { itemClassOf } from "../outlook/initial-data.ts";
import { sameAddress } from "../world/same-address.ts";
import type { Item, ItemKind, ShowAs } from "../world/world.ts";
import { itemIdNode, parentFolderIdNode, type EwsCall } from "./ews-call.ts";
import { node, type XmlNode } from "./xml.ts";

export interface ItemField {
  readonly uri: string;
  /** `AllProperties` includes `Default`. */
  readonly shape: "Default" | "AllProperties";
  /** Only in GetItem, not in FindItem. */
  readonly singly?: true;
  /** Undefined if the item has no such value. `found`: for FindItem. */
  toNode(call: EwsCall, item: Item, found: boolean, bodyAs: BodyType): XmlNode | undefined;
}

const kinds: Record<ItemKind, string> = { single: "Single", master: "RecurringMaster", occurrence: "Occurrence", exception: "Exception" };

const freeBusy: Record<ShowAs, string> = {
  free: "Free",
  tentative: "Tentative",
  busy: "Busy",
  oof: "OOF",
  workingElsewhere: "WorkingElsewhere",
};

export const itemFields: readonly ItemField[] = [
  { uri: "item:ParentFolderId", shape: "AllProperties", toNode: ({ mailbox }, item) => parentFolderIdNode(mailbox, item) },
  field("item:ItemClass", (_, item) => itemClassOf(item)),
  field("item:Subject", (_, item) => item.subject, "Default"),
  field("item:Sensitivity", (_, item) => (item.private === true ? "Private" : "Normal")),
  nodes("item:Categories", (_, item) => item.categories?.map((category) => node("t:String", category))),
  {
    uri: "item:Body",
    shape: "AllProperties",
    singly: true,
    toNode: (_, item, __, as) =>
      item.text === undefined
        ? undefined
        : node("t:Body", bodyOf(item, as), { BodyType: as === "text" ? "Text" : "HTML", IsTruncated: "false" }),
  },
  field("item:DateTimeCreated", (_, item) => utc(item.lastModifiedAt ?? item.start)),
  field("item:HasAttachments", () => "false", "Default"),
  nodes("item:EffectiveRights", (_, item) => effectiveRights(mayEditItems(rightsOnItem("owner", item)))),
  field("item:LastModifiedName", ({ state }, item) => (item.lastModifiedBy === undefined ? undefined : state.nameOf(item.lastModifiedBy))),
  field("item:LastModifiedTime", (_, item) => utc(item.lastModifiedAt ?? item.start)),
  field("calendar:UID", ({ mailbox }, item) => uidOf(globalObjectIdOf(item, mailbox))),
  field("calendar:RecurrenceId", (_, item) => (isOccurrence(item) ? utc(item.originalStart ?? item.start) : undefined)),
  field("calendar:Start", (_, item) => utc(item.start), "Default"),
  field("calendar:End", (_, item) => utc(item.end), "Default"),
  field("calendar:OriginalStart", (_, item) => (isOccurrence(item) ? utc(item.originalStart ?? item.start) : undefined)),
  field("calendar:IsAllDayEvent", (_, item) => String(item.allDay === true)),
  field("calendar:LegacyFreeBusyStatus", (_, item) => freeBusy[item.showAs ?? "busy"], "Default"),
  field("calendar:Location", (_, item) => item.location, "Default"),
  field("calendar:IsMeeting", (_, item) => String(invited(item))),
  field("calendar:IsCancelled", () => "false"),
  field("calendar:CalendarItemType", (_, item) => kinds[item.kind ?? "single"], "Default"),
  field("calendar:MyResponseType", myResponseOf),
  {
    uri: "calendar:Organizer",
    shape: "Default",
    toNode: (call, item, found) =>
      node("t:Organizer", [mailboxNode(call, item.organizer ?? call.mailbox.email, found, item.organizerAddress)]),
  },
  {
    ...nodes("calendar:RequiredAttendees", (call, item) => attendeeNodes(call, item, "required")),
    singly: true,
  },
  { ...nodes("calendar:OptionalAttendees", (call, item) => attendeeNodes(call, item, "optional")), singly: true },
  { ...nodes("calendar:Resources", (call, item) => attendeeNodes(call, item, "resource")), singly: true },
  {
    ...nodes("calendar:FirstOccurrence", (call, item) => {
      const [first] =
        item.kind === "master"
          ? call.mailbox.items
              .filter(({ seriesMasterId }) => seriesMasterId === item.id)
              .sort((one, other) => startOf(one) - startOf(other))
          : [];
      return (
        first && [
          itemIdNode(first, call.state),
          node("t:Start", utc(first.start)),
          node("t:End", utc(first.end)),
          node("t:OriginalStart", utc(first.originalStart ?? first.start)),
        ]
      );
    }),
    singly: true,
  },
  zone("calendar:StartTimeZone"),
  zone("calendar:EndTimeZone"),
  {
    ...field("calendar:JoinOnlineMeetingUrl", (_, item) => item.onlineMeetingUrl),
    singly: true,
  },
];

/** Extended properties come before this field. */
export const firstAfterExtended = "item:EffectiveRights";

/** In the caller's own mailbox, the only one within reach. A calendar copied into it may be read-only. */
function effectiveRights(edits: boolean): readonly XmlNode[] {
  return Object.entries({
    CreateAssociated: false,
    CreateContents: false,
    CreateHierarchy: false,
    Delete: edits,
    Modify: edits,
    Read: true,
    ViewPrivateItems: true,
  }).map(([name, value]) => node(`t:${name}`, String(value)));
}

/** The mailbox's time zone; `item:Start` and `item:End` are in UTC nevertheless. */
function zone(uri: string): ItemField {
  const toNode: ItemField["toNode"] = ({ mailbox }) => {
    const name = windowsZone(mailbox.timeZone);
    return node(elementOf(uri), [], { Name: name, Id: name });
  };
  return { uri, shape: "AllProperties", toNode };
}

function attendeeNodes(call: EwsCall, item: Item, wanted: ItemAttendee["as"]): readonly XmlNode[] {
  return attendeesOf(item, call.mailbox)
    .filter(({ as }) => as === wanted)
    .map(({ address, given }) =>
      node("t:Attendee", [
        given === undefined ? node("t:Mailbox", [node("t:Name", call.state.nameOf(address))]) : mailboxNode(call, address, false, given),
        node("t:ResponseType", "Unknown"),
      ]),
    );
}

/** A world does not say how an invitation was answered; one in the calendar counts as accepted. */
function myResponseOf({ mailbox }: EwsCall, item: Item): string {
  if (!invited(item)) return "Unknown";
  return sameAddress(item.organizer ?? mailbox.email, mailbox.email) ? "Organizer" : "Accept";
}

function invited({ attendees = [], optionalAttendees = [] }: Item): boolean {
  return attendees.length + optionalAttendees.length > 0;
}

function field(
  uri: string,
  text: (call: EwsCall, item: Item) => string | undefined,
  shape: ItemField["shape"] = "AllProperties",
): ItemField {
  const toNode: ItemField["toNode"] = (call, item) => {
    const value = text(call, item);
    return value === undefined ? undefined : node(elementOf(uri), value);
  };
  return { uri, shape, toNode };
}

/** Without children there is no element. */
function nodes(uri: string, children: (call: EwsCall, item: Item) => readonly XmlNode[] | undefined): ItemField {
  const toNode: ItemField["toNode"] = (call, item) => {
    const content = children(call, item) ?? [];
    return content.length === 0 ? undefined : node(elementOf(uri), content);
  };
  return { uri, shape: "AllProperties", toNode };
}

/** FindItem gives colleagues by their legacy names; only GetItem looks up SMTP addresses. */
function mailboxNode({ state, mailbox }: EwsCall, address: string, found: boolean, hostAddress?: string): XmlNode {
  const known = state.findMailbox(address);
  const legacy = hostAddress?.startsWith("/")
    ? hostAddress
    : found && known
      ? `/o=Contoso/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=${guidFrom(known.email.toLowerCase()).replaceAll("-", "")}`
      : undefined;
  return node("t:Mailbox", [
    node("t:Name", state.nameOf(address)),
    node("t:EmailAddress", legacy ?? hostAddress ?? address),
    node("t:RoutingType", legacy === undefined ? "SMTP" : "EX"),
    ...(attendeeKind(address, mailbox) === "group" ? [node("t:MailboxType", "PublicDL")] : []),
  ]);
}

export function elementOf(uri: string): string {
  return `t:${uri.slice(uri.indexOf(":") + 1)}`;
}

function utc(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19)}Z`;
}

function startOf(item: Item): number {
  return Date.parse(item.start);
}
