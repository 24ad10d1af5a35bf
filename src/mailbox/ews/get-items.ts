import { Unexpected, NotFound } from "../../http/failure.ts";
import { askEws } from "./ask-ews.ts";
import { element } from "./ews-element.ts";
import { findItem, type EwsItem } from "./ews-item.ts";
import type { EwsTransport } from "./ews-transport.ts";
import { itemShapes } from "./item-shape.ts";
import { getOnlyMessage, type EwsMessage } from "./read-soap-answer.ts";

/**
 * One message per id, in that order. `FindItem` cuts texts at 255 characters, so everything to be judged is read here.
 * @param ids in EWS form, at least one
 * @throws Failure; AbortError when aborted
 */
export async function getItems(
  transport: EwsTransport,
  ids: readonly string[],
  { shape, signal }: { readonly shape: keyof typeof itemShapes; readonly signal: AbortSignal },
): Promise<readonly EwsMessage[]> {
  const asked = element(
    "m:ItemIds",
    {},
    ids.map((id) => element("t:ItemId", { Id: id })),
  );
  const messages = await askEws(transport, element("m:GetItem", {}, [itemShapes[shape], asked]), { signal });
  if (messages.length !== ids.length) throw new Unexpected("The answer holds another number of messages than was asked for.");
  return messages;
}

/**
 * The series that a day belongs to.
 * @param dayId in EWS form
 * @throws Failure; AbortError when aborted
 */
export async function getSeriesOf(transport: EwsTransport, dayId: string, options: { readonly signal: AbortSignal }): Promise<EwsItem> {
  const series = findItem(getOnlyMessage(await askSeriesOf(transport, [dayId], { shape: "whole", ...options })));
  if (series === undefined) throw new NotFound("The day belongs to no series.");
  return series;
}

/** One message per day. @throws Failure; AbortError when aborted */
export function askSeriesOf(
  transport: EwsTransport,
  dayIds: readonly string[],
  { shape, signal }: { readonly shape: keyof typeof itemShapes; readonly signal: AbortSignal },
): Promise<readonly EwsMessage[]> {
  const ids = dayIds.map((day) => element("t:RecurringMasterItemId", { OccurrenceId: day }));
  return askEws(transport, element("m:GetItem", {}, [itemShapes[shape], element("m:ItemIds", {}, ids)]), { signal });
}
