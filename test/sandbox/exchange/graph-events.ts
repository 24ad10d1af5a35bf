/** Reads and writes events, and lists the events of a range. */
import { notSimulated } from "../not-simulated.ts";
import { json } from "../outcome.ts";
import { readCount, readOptions, readSelect } from "../odata/query-options.ts";
import { isoSeconds } from "../clock.ts";
import type { Item } from "../world/world.ts";
import { getItem, requireCalendarScope, type MailboxCall } from "./graph-call.ts";
import type { ItemPlace } from "./computed-property.ts";
import { accessDenied, GraphError, itemNotFound } from "./graph-error.ts";
import { changeKeyOf, eventJson, type EventShape } from "./graph-event.ts";
import { readExpand } from "./graph-expand.ts";
import { writeExtendedProperties } from "./graph-extended-properties.ts";
import { isInCopy, mayEditItems, mayReadItems, rightsOnItem, seesItem } from "./mailbox-rights.ts";

type FindItem = (call: MailboxCall, id: string) => Item;

/** `find`: anywhere in the mailbox, or only in its own calendar. */
export function getEvent(call: MailboxCall, id: string, find: FindItem = getItem): Response {
  const { $select, $expand } = readOptions(call.url, ["$select", "$expand"]);
  const shape = shapeOf(call, { select: readSelect($select), extendedProperties: readExpand($expand) });
  const item = find(call, id);
  return json(200, { "@odata.context": context(call, "events/$entity"), ...eventJson(item, call.mailbox, shape, call.state) });
}

/** Writes every field, visible ones included: Graph has no "do not notify", and tests have to see what was changed. */
export async function patchEvent(call: MailboxCall, id: string, find: FindItem = getItem): Promise<Response> {
  readOptions(call.url, []);
  const body = await readBody(call.request);
  const item = find(call, id);
  requireCalendarScope(call, "write");
  if (!mayEditItems(rightsOnItem(call.rights, item))) throw accessDenied();
  const ifMatch = call.request.headers.get("if-match");
  if (ifMatch !== null && ifMatch !== "*" && ifMatch !== `W/"${changeKeyOf(item, call.state)}"`) {
    throw new GraphError(
      412,
      "ErrorIrresolvableConflict",
      "The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.",
    );
  }
  const draft = structuredClone(item);
  for (const [name, value] of Object.entries(body)) setField({ item: draft, mailbox: call.mailbox }, name, value);
  Object.assign(item, draft);
  call.state.itemChanged(item, call.bearer.person);
  // The answer does not echo extended properties: a client has to read them again.
  const shape = shapeOf(call, { select: undefined, extendedProperties: [] });
  return json(200, { "@odata.context": context(call, "events/$entity"), ...eventJson(item, call.mailbox, shape, call.state) });
}

/** The days of a series within a range. */
export function getInstances(call: MailboxCall, id: string): Response {
  const master = getItem(call, id);
  return view(call, { path: `events/${encodeURIComponent(id)}/instances`, isView: false }, (item) => item.seriesMasterId === master.id);
}

/** Every appointment within a range: the days of series, not the series. */
export function getCalendarView(call: MailboxCall, path: string): Response {
  requireCalendarScope(call, "read");
  if (!mayReadItems(call.rights)) throw accessDenied();
  // A copied calendar is a separate calendar.
  return view(call, { path, isView: true }, (item) => item.kind !== "master" && !isInCopy(item));
}

interface List {
  readonly path: string;
  /** A calendar view, which lacks some properties. */
  readonly isView: boolean;
}

function view(call: MailboxCall, { path, isView }: List, wanted: (item: Item) => boolean): Response {
  const options = readOptions(call.url, ["startDateTime", "endDateTime", "$select", "$expand", "$top", "$skip", "$orderby"]);
  const [from, to] = [instant("startDateTime", options.startDateTime), instant("endDateTime", options.endDateTime)];
  const shape = shapeOf(call, { select: readSelect(options.$select), extendedProperties: readExpand(options.$expand) }, isView);
  if (options.$orderby !== undefined && !/^start\/dateTime( asc)?$/.test(options.$orderby)) notSimulated(`$orderby=${options.$orderby}`);
  const [top, skip] = [readCount("$top", options.$top) ?? 10, readCount("$skip", options.$skip) ?? 0];
  if (top === 0 || top > 1000) throw new GraphError(400, "ErrorInvalidUrlQuery", "The value of $top is not between 1 and 1000.");
  const items = listed(
    call,
    // An event that ends exactly when the view starts is included.
    call.mailbox.items.filter((item) => wanted(item) && Date.parse(item.start) < to && Date.parse(item.end) >= from),
  ).sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
  const next = skip + top < items.length ? new URL(call.url) : undefined;
  next?.searchParams.set("$top", String(top));
  next?.searchParams.set("$skip", String(skip + top));
  return json(200, {
    "@odata.context": context(call, path),
    value: items.slice(skip, skip + top).map((item) => eventJson(item, call.mailbox, shape, call.state)),
    ...(next && { "@odata.nextLink": next.href }),
  });
}

/** The items that the caller gets; what happens to other people's private items depends on the world. @throws GraphError */
function listed({ mailbox, rights }: MailboxCall, items: readonly Item[]): Item[] {
  if (items.every((item) => seesItem(rights, item))) return [...items];
  switch (mailbox.privateItemsOfOthers ?? "left-out") {
    case "left-out":
      return items.filter((item) => seesItem(rights, item));
    case "listed":
      return items.map((item) => (seesItem(rights, item) ? item : redacted(item)));
    case "refuse-list":
      throw itemNotFound();
  }
}

/** A private item as seen by somebody who may not read it. */
function redacted({ id, start, end, kind, seriesMasterId, originalStart, allDay, showAs, globalObjectId }: Item): Item {
  return {
    id,
    subject: "Private Appointment",
    start,
    end,
    private: true,
    ...(kind && { kind }),
    ...(seriesMasterId !== undefined && { seriesMasterId }),
    ...(originalStart !== undefined && { originalStart }),
    ...(allDay !== undefined && { allDay }),
    ...(showAs && { showAs }),
    ...(globalObjectId !== undefined && { globalObjectId }),
  };
}

function shapeOf(call: MailboxCall, asked: Pick<EventShape, "select" | "extendedProperties">, listed = false): EventShape {
  const bodyAs = /outlook\.body-content-type\s*=\s*"?text/i.test(call.request.headers.get("prefer") ?? "") ? "text" : "html";
  return { ...asked, bodyAs, listed };
}

/** A time without an offset is UTC. */
function instant(name: string, text: string | undefined): number {
  const time = text === undefined ? Number.NaN : Date.parse(/(Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  if (Number.isNaN(time)) throw new GraphError(400, "ErrorInvalidParameter", `This request requires a time in ${name}.`);
  return time;
}

export async function readBody(request: Request): Promise<Record<string, unknown>> {
  let body: unknown;
  try {
    body = await request.json();
  } catch {
    throw new GraphError(400, "BadRequest", "Unable to read JSON request payload.");
  }
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw new GraphError(400, "BadRequest", "The request's body is no object.");
  return body as Record<string, unknown>;
}

function setField(place: ItemPlace, name: string, value: unknown): void {
  const { item } = place;
  switch (name) {
    case "subject":
      if (typeof value !== "string") break;
      item.subject = value;
      return;
    case "start":
    case "end":
      if (item.allDay === true) notSimulated("moving an all-day event");
      item[name] = isoSeconds(new Date(zoned(value)));
      return;
    case "location": {
      const { displayName } = value as { displayName?: unknown };
      if (typeof displayName !== "string") break;
      item.location = displayName;
      return;
    }
    case "categories":
      if (!Array.isArray(value)) break;
      item.categories = value.map(String);
      return;
    case "singleValueExtendedProperties":
      if (!Array.isArray(value) || !value.every(isExtendedProperty)) break;
      writeExtendedProperties(place, value);
      return;
    default:
      notSimulated(`writing the event property ${name}`);
  }
  throw new GraphError(400, "RequestBodyRead", `The value of ${name} is not what the property takes.`);
}

function zoned(value: unknown): number {
  const { dateTime, timeZone } = (value ?? {}) as { dateTime?: unknown; timeZone?: unknown };
  if (timeZone !== "UTC") notSimulated(`times in the zone ${String(timeZone)}`);
  return instant("dateTime", typeof dateTime === "string" ? dateTime : undefined);
}

function isExtendedProperty(value: unknown): value is { readonly id: string; readonly value: string | null } {
  const { id, value: text } = (value ?? {}) as Partial<Record<"id" | "value", unknown>>;
  return typeof id === "string" && (typeof text === "string" || text === null);
}

function context(call: MailboxCall, path: string): string {
  return `${call.root}/$metadata#users('${encodeURIComponent(call.mailbox.email)}')/${path}`;
}
