import { element, type EwsElement } from "./ews-element.ts";
import { bagField, globalObjectIdField, recordIdFields, stampFields } from "./ews-property.ts";

function shapeOf(fields: readonly EwsElement[], ...body: readonly EwsElement[]): EwsElement {
  const additional = fields.length === 0 ? [] : [element("t:AdditionalProperties", {}, fields)];
  return element("m:ItemShape", {}, [element("t:BaseShape", {}, "IdOnly"), ...body, ...additional]);
}

const fields = (...names: readonly string[]) => names.map((name) => element("t:FieldURI", { FieldURI: name }));

const known = [
  ...fields("item:ParentFolderId", "item:Subject", "item:Categories", "item:LastModifiedName", "item:LastModifiedTime"),
  ...fields("calendar:Start", "calendar:End", "calendar:OriginalStart", "calendar:IsAllDayEvent", "calendar:MyResponseType"),
  ...fields("calendar:CalendarItemType", "calendar:UID", "calendar:RecurrenceId", "calendar:StartTimeZone"),
  ...fields("calendar:LegacyFreeBusyStatus", "calendar:Location", "calendar:IsMeeting", "calendar:Organizer"),
  globalObjectIdField,
  ...stampFields,
];

const content = [
  ...fields("item:Subject", "item:Sensitivity", "calendar:Start", "calendar:IsAllDayEvent", "calendar:Location", "calendar:Organizer"),
  ...fields("calendar:RequiredAttendees", "calendar:OptionalAttendees", "calendar:Resources", "calendar:StartTimeZone"),
  // Since Exchange 2013.
  ...fields("calendar:JoinOnlineMeetingUrl"),
];

export const itemShapes = {
  /** Only the id and the change key. */
  id: shapeOf([]),
  /** For selecting among many. */
  times: shapeOf(fields("calendar:Start", "calendar:End", "calendar:IsAllDayEvent", "calendar:CalendarItemType")),
  /** The appointment with its stamp. */
  whole: shapeOf(known),
  /** With our custom properties as well. */
  listed: shapeOf([...known, bagField]),
  /** Our custom properties only. */
  bag: shapeOf([bagField]),
  /** What an action fills a record with; without its text, and with it. */
  content: shapeOf(content),
  contentWithText: shapeOf([...content, ...fields("item:Body")], element("t:BodyType", {}, "Text")),
  /** What names the record. */
  recordId: shapeOf(recordIdFields),
} as const;
