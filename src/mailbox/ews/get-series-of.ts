import { NotFound } from "../../http/failure.ts";
import { askEws } from "./ask-ews.ts";
import { element } from "./ews-element.ts";
import { findItem, type EwsItem } from "./ews-item.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { itemShapes } from "./item-shape.ts";
import { getOnlyMessage } from "./read-soap-answer.ts";

/**
 * The series that a day belongs to.
 * @param dayId as EWS writes it
 * @throws Failure; AbortError when aborted
 */
export async function getSeriesOf(transport: EwsTransport, dayId: string, { signal }: { readonly signal: AbortSignal }): Promise<EwsItem> {
  const ids = element("m:ItemIds", {}, [element("t:RecurringMasterItemId", { OccurrenceId: dayId })]);
  const series = findItem(getOnlyMessage(await askEws(transport, element("m:GetItem", {}, [itemShapes.whole, ids]), { signal })));
  if (series === undefined) throw new NotFound("The day belongs to no series.");
  return series;
}
