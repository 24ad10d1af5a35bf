/** Writes fields that are visible to everybody. No add-in here should do that; if one does, tests have to see it. */
import { isoSeconds } from "../clock.ts";
import { notSimulated } from "../not-simulated.ts";
import type { Item } from "../world/world.ts";
import { EwsError } from "./ews-error.ts";
import { elementOf } from "./item-field.ts";
import { readItemField } from "./item-shape.ts";
import { is, readChoice, readDateTime, readList } from "./schema.ts";

const readOnly = new Set([
  "item:EffectiveRights",
  "item:LastModifiedName",
  "item:LastModifiedTime",
  "item:DateTimeCreated",
  "item:HasAttachments",
  "calendar:Organizer",
  "calendar:CalendarItemType",
  "calendar:IsMeeting",
  "calendar:IsCancelled",
  "calendar:OriginalStart",
  "calendar:RecurrenceId",
  "calendar:UID",
  "calendar:FirstOccurrence",
]);

/** @throws EwsError, SchemaViolation, NotSimulated */
export function setItemField(item: Item, path: Element, value: Element): void {
  const uri = writable(path, "ErrorInvalidPropertySet");
  if (!is(value, elementOf(uri))) throw new EwsError("ErrorUpdatePropertyMismatch");
  const text = value.textContent;
  switch (uri) {
    case "item:Subject":
      item.subject = text;
      return;
    case "item:Sensitivity":
      item.private = readChoice("Sensitivity", text, ["Normal", "Personal", "Private", "Confidential"]) === "Private";
      return;
    case "item:Categories":
      item.categories = readList(value, ["t:String"]).map(({ textContent }) => textContent);
      return;
    case "calendar:Start":
      item.start = isoSeconds(new Date(readDateTime("Start", text)));
      return;
    case "calendar:End":
      item.end = isoSeconds(new Date(readDateTime("End", text)));
      return;
    case "calendar:Location":
      item.location = text;
      return;
    default:
      notSimulated(`writing the field ${uri}`);
  }
}

/** @throws EwsError, NotSimulated */
export function deleteItemField(item: Item, path: Element): void {
  const uri = writable(path, "ErrorInvalidPropertyDelete");
  switch (uri) {
    case "item:Categories":
      delete item.categories;
      return;
    case "calendar:Location":
      delete item.location;
      return;
    default:
      notSimulated(`deleting the field ${uri}`);
  }
}

function writable(path: Element, refusal: "ErrorInvalidPropertySet" | "ErrorInvalidPropertyDelete"): string {
  const uri = readItemField(path)?.uri;
  if (uri === undefined || readOnly.has(uri)) throw new EwsError(refusal);
  return uri;
}
