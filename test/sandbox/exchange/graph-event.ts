/** An item as Graph tells it: https://learn.microsoft.com/graph/api/resources/event */
import { notSimulated } from "../not-simulated.ts";
import { sameAddress } from "../world/same-address.ts";
import type { Item, ItemKind, Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { iCalUIdOf, isOccurrence } from "./global-object-id.ts";
import { readExtendedProperties } from "./graph-extended-properties.ts";

export interface EventShape {
  /** Undefined: every property that the sandbox keeps. */
  readonly select: readonly string[] | undefined;
  readonly extendedProperties: readonly string[];
}

const types: Record<ItemKind, string> = {
  single: "singleInstance",
  master: "seriesMaster",
  occurrence: "occurrence",
  exception: "exception",
};

export function eventJson(item: Item, mailbox: Mailbox, shape: EventShape, state: WorldState): object {
  const organizer = item.organizer ?? mailbox.email;
  const changeKey = changeKeyOf(item, state);
  const all: Record<string, unknown> = {
    id: item.id,
    changeKey,
    subject: item.subject,
    start: { dateTime: graphTime(item.start), timeZone: "UTC" },
    end: { dateTime: graphTime(item.end), timeZone: "UTC" },
    location: { displayName: item.location ?? "" },
    iCalUId: iCalUIdOf(item, mailbox),
    type: types[item.kind ?? "single"],
    seriesMasterId: item.seriesMasterId ?? null,
    categories: item.categories ?? [],
    lastModifiedDateTime: item.lastModifiedAt ?? item.start,
    organizer: { emailAddress: { name: state.nameOf(organizer), address: organizer } },
    attendees: (item.attendees ?? []).map((address) => ({
      type: "required",
      status: { response: "none" },
      emailAddress: { name: state.nameOf(address), address },
    })),
    isOrganizer: sameAddress(state.findMailbox(organizer)?.email ?? organizer, mailbox.email),
    sensitivity: item.private === true ? "private" : "normal",
    isCancelled: false,
    isAllDay: false,
    ...(isOccurrence(item) && { originalStart: item.originalStart ?? item.start }),
  };
  const properties = readExtendedProperties(item, shape.extendedProperties, state);
  return {
    "@odata.etag": `W/"${changeKey}"`,
    ...pick(all, shape.select),
    // Graph leaves the array out altogether where the item has none of the properties.
    ...(properties.length > 0 && { singleValueExtendedProperties: properties }),
  };
}

export function changeKeyOf(item: Item, state: WorldState): string {
  return Buffer.from(`key-${state.versionOf(item)}`).toString("base64");
}

function pick(all: Record<string, unknown>, select: readonly string[] | undefined): Record<string, unknown> {
  if (!select) return all;
  const names = new Set(["id", ...select]);
  for (const name of names) if (!(name in all) && name !== "originalStart") notSimulated(`the event property ${name}`);
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.has(name)));
}

/** Seven digits of a second and no offset: the zone is said beside it. */
function graphTime(iso: string): string {
  return `${new Date(iso).toISOString().slice(0, 19)}.0000000`;
}
