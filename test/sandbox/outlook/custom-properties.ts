/** The add-in's custom properties of an item: one text in the named property `cecp-<add-in id>`, which Graph can read, too. */
import { propertiesOf, writeProperties } from "../exchange/item-properties.ts";
import { customPropertiesName } from "../profile.ts";
import type { WorldState } from "../world/world-state.ts";
import { failure, success, type CallAnswer } from "./call-answer.ts";
import { mayEdit, type OpenForm } from "./open-form.ts";

const genericResponseError = 9020;
const notInUnsavedDraft = 9028;

export function loadCustomProperties({ addIn }: WorldState, { item, mailbox }: OpenForm): CallAnswer {
  const bag = propertiesOf(item, mailbox)[customPropertiesName(addIn.id)];
  return { wasSuccessful: true, customProperties: typeof bag === "string" && isObject(bag) ? bag : "{}" };
}

/** Like Outlook, refuses readers, and delegates on an exception of a series. */
export function saveCustomProperties(state: WorldState, form: OpenForm, params: Record<string, unknown>): CallAnswer {
  if (!form.saved) return failure(notInUnsavedDraft);
  const onException = form.rights !== "owner" && form.item.kind === "exception";
  if (!mayEdit(form) || onException) return failure(genericResponseError);
  const { customProperties } = params;
  const bag = typeof customProperties === "string" ? customProperties : JSON.stringify(customProperties ?? {});
  writeProperties(form.item, form.mailbox, [[customPropertiesName(state.addIn.id), bag]]);
  state.itemChanged(form.item, form.viewer);
  return success();
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
