/** Notification messages: at most five per item, each with a key. Every viewer has their own. */
import type { Notice, WorldState } from "../world/world-state.ts";
import { failure, success, type CallAnswer } from "./call-answer.ts";
import type { OpenForm } from "./open-form.ts";

const duplicateKey = 9023;
const keyNotFound = 9024;
const tooMany = 9025;
const max = 5;
/** Office.js sends the number and expects the text. */
const types = ["informationalMessage", "progressIndicator", "errorMessage", "insightMessage"];

export function addNotice(state: WorldState, form: OpenForm, params: Record<string, unknown>): CallAnswer {
  const notices = noticesOf(state, form);
  if (notices.some(({ key }) => key === params["key"])) return failure(duplicateKey);
  if (notices.length >= max) return failure(tooMany);
  return keep(state, form, [...notices, notice(params)]);
}

export function replaceNotice(state: WorldState, form: OpenForm, params: Record<string, unknown>): CallAnswer {
  const notices = noticesOf(state, form);
  if (!notices.some(({ key }) => key === params["key"])) return addNotice(state, form, params);
  return keep(
    state,
    form,
    notices.map((one) => (one.key === params["key"] ? notice(params) : one)),
  );
}

export function removeNotice(state: WorldState, form: OpenForm, params: Record<string, unknown>): CallAnswer {
  const notices = noticesOf(state, form);
  const left = notices.filter(({ key }) => key !== params["key"]);
  return left.length === notices.length ? failure(keyNotFound) : keep(state, form, left);
}

export function listNotices(state: WorldState, form: OpenForm): CallAnswer {
  return success(noticesOf(state, form));
}

function noticesOf(state: WorldState, form: OpenForm): readonly Notice[] {
  return state.notices.get(placeOf(form)) ?? [];
}

function keep(state: WorldState, form: OpenForm, notices: readonly Notice[]): CallAnswer {
  state.notices.set(placeOf(form), [...notices]);
  state.changed();
  return success();
}

function notice(params: Record<string, unknown>): Notice {
  const { type } = params;
  return { ...params, key: String(params["key"]), type: typeof type === "number" ? (types[type] ?? type) : type };
}

function placeOf({ viewer, mailbox, item }: OpenForm): string {
  return JSON.stringify([viewer, mailbox.email, item.id]);
}
