/** https://learn.microsoft.com/exchange/client-developer/web-service-reference/getitem-operation */
import { notSimulated } from "../not-simulated.ts";
import { getItem, getSeriesOf, type EwsCall } from "./ews-call.ts";
import { calendarItemNode, readItemShape } from "./item-shape.ts";
import { is, readAttributes, readList, readSequence } from "./schema.ts";
import { responseMessages } from "./soap.ts";
import { node, type XmlNode } from "./xml.ts";

export function answerGetItem(call: EwsCall, operation: Element): XmlNode {
  readAttributes(operation, []);
  const part = readSequence(operation, ["m:ItemShape", "m:ItemIds"]);
  const [shapeElement, ids] = [part("m:ItemShape"), part("m:ItemIds")] as [Element, Element];
  const asked = readList(ids, ["t:ItemId", "t:OccurrenceItemId", "t:RecurringMasterItemId", "t:RecurringMasterItemIdRanges"]);
  return responseMessages("GetItem", asked, {
    empty: "m:Items",
    each(id) {
      const item = is(id, "t:RecurringMasterItemId")
        ? getSeriesOf(call, id)
        : is(id, "t:ItemId")
          ? getItem(call, id).item
          : notSimulated(id.localName);
      const shape = readItemShape(shapeElement, { found: false });
      return [node("m:Items", [calendarItemNode(call, item, { shape, found: false })])];
    },
  });
}
