import { NotFound } from "../../http/failure.ts";
import { askEws } from "./ask-ews.ts";
import { element } from "./ews-element.ts";
import { findItem, type EwsItem } from "./ews-item.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { itemShapes } from "./item-shape.ts";
import { getOnlyMessage, type EwsMessage } from "./read-soap-answer.ts";

/**
 * The series that a day belongs to.
 * @param dayId as EWS writes it
 * @throws Failure; AbortError when aborted
 */
export async function getSeriesOf(transport: EwsTransport, dayId: string, options: { readonly signal: AbortSignal }): Promise<EwsItem> {
  const series = findItem(getOnlyMessage(await askSeriesOf(transport, [dayId], { shape: "whole", ...options })));
  if (series === undefined) throw new NotFound("The day belongs to no series.");
  return series;
}

/** One message for each day. @throws Failure; AbortError when aborted */
export function askSeriesOf(
  transport: EwsTransport,
  dayIds: readonly string[],
  { shape, signal }: { readonly shape: keyof typeof itemShapes; readonly signal: AbortSignal },
): Promise<readonly EwsMessage[]> {
  const ids = dayIds.map((day) => element("t:RecurringMasterItemId", { OccurrenceId: day }));
  return askEws(transport, element("m:GetItem", {}, [itemShapes[shape], element("m:ItemIds", {}, ids)]), { signal });
}
