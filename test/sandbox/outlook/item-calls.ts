/** An add-in's calls to the host, by dispatch id, and the host's answers. */
import { bodyOf } from "../exchange/item-body.ts";
import { pause } from "../pause.ts";
import type { Session } from "../session.ts";
import type { HostField } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { loadCustomProperties, saveCustomProperties } from "./custom-properties.ts";
import { applyHostFaults } from "./host-faults.ts";
import { hostLacks, isShared, recurrenceOf, shownId } from "./initial-data.ts";
import { makeEwsRequest } from "./ews-proxy.ts";
import { addNotice, listNotices, removeNotice, replaceNotice } from "./notices.ts";
import { mayEdit, type OpenForm } from "./open-form.ts";
import { invited, organizerOf } from "./recipients.ts";
import { failure, success, type CallAnswer } from "./call-answer.ts";
import { offersCall } from "./requirement-matrix.ts";
import { saveRoamingSettings } from "./roaming-settings.ts";

/** Error codes of Office.js. */
const notSupported = 5001;
const genericTokenError = 9018;
const genericResponseError = 9020;
const itemNotSaved = 9046;

/** A coercion type of the host's; text is 0. */
const asHtml = 3;

export interface CallOptions {
  readonly origin: string;
  readonly signal: AbortSignal;
}

/** `{dispid, params}` on an open form. An unknown dispid gets an error answer and a line on the console. */
export async function answerCall(
  session: Session,
  form: OpenForm,
  body: Record<string, unknown>,
  options: CallOptions,
): Promise<CallAnswer> {
  // Office.js has every call, whatever the host; an older host does not support it.
  if (!offersCall(session.state, form.viewer, Number(body["dispid"]))) return failure(notSupported);
  const hostFault = applyHostFaults(session.state.world, Number(body["dispid"]));
  if (hostFault.delayMs > 0) await pause(hostFault.delayMs, options.signal);
  return hostFault.answer ?? dispatch(session, form, body, options);
}

function dispatch(
  session: Session,
  form: OpenForm,
  body: Record<string, unknown>,
  { origin, signal }: CallOptions,
): CallAnswer | Promise<CallAnswer> {
  const { state } = session;
  const { item, mailbox } = form;
  const dispid = body["dispid"];
  const params = (body["params"] ?? {}) as Record<string, unknown>;
  const valueOf = (field: HostField, value: unknown) => success(hostLacks(state, form, field) ? null : value);
  switch (dispid) {
    case 2: // getUserIdentityTokenAsync
    case 12: // getCallbackTokenAsync: legacy Exchange tokens are off everywhere
      return {
        wasSuccessful: false,
        errorCode: genericTokenError,
        errorName: "GenericTokenError",
        errorMessage: "Legacy Exchange tokens are off",
      };
    case 3: // loadCustomPropertiesAsync
      return loadCustomProperties(state, form);
    case 4: // customProperties.saveAsync
      return saveCustomProperties(state, form, params);
    case 5: // makeEwsRequestAsync
      return makeEwsRequest(session, params, { viewer: form.viewer, origin, signal });
    case 15: // recipients get: 0 required, 1 optional
      return valueOf("attendees", invited(state, form, params["recipientField"] === 0 ? "required" : "optional"));
    case 18: // subject.getAsync
      return valueOf("subject", item.subject);
    case 24: // start and end
      return params["TimeProperty"] === 2 ? valueOf("end", Date.parse(item.end)) : valueOf("start", Date.parse(item.start));
    case 26: // location.getAsync
      return valueOf("location", item.location ?? "");
    case 32: // saveAsync: done and recorded, because an add-in that sends no mail must not call it
      state.saves.push({ viewer: form.viewer, mailbox: mailbox.email, item: item.id });
      session.warn(`saveAsync was called on ${item.id}: on a meeting it can mail the attendees`);
      state.itemChanged(item, form.viewer);
      return success(shownId(state, form));
    case 33:
      return addNotice(state, form, params);
    case 34:
      return listNotices(state, form);
    case 35:
      return replaceNotice(state, form, params);
    case 36:
      return removeNotice(state, form, params);
    case 37: // body.getAsync
      return success(bodyOf(item, params["coercionType"] === asHtml ? "html" : "text"));
    case 103: // recurrence.getAsync
      return success(recurrenceOf(form));
    case 107: // organizer.getAsync
      return valueOf("organizer", organizerOf(state, form));
    case 108: // getSharedPropertiesAsync
      return sharedProperties(state, form, origin);
    case 157: // categories.getAsync
      return valueOf(
        "categories",
        (item.categories ?? []).map((displayName) => ({ displayName, color: "Preset0" })),
      );
    case 164: // getItemIdAsync
      return form.saved ? success(shownId(state, form)) : failure(itemNotSaved);
    case 169: // isAllDayEvent.getAsync
      return success(item.allDay === true);
    case 171: // sensitivity.getAsync
      return success(item.private === true ? "private" : "normal");
    case 404: // roamingSettings.saveAsync
      return saveRoamingSettings(state, form.viewer, body["params"]);
    case 163: // telemetry, which expects no answer
    case 193:
    case 400:
    case 401:
    case 402:
      return success(null);
    default:
      session.warn(`The sandbox's Outlook does not know the dispatch id ${String(dispid)}`);
      return failure(notSupported);
  }
}

/** Bits: Read 1, Write 2, DeleteOwn 4, DeleteAll 8, EditOwn 16, EditAll 32. */
function sharedProperties(state: WorldState, form: OpenForm, origin: string): CallAnswer {
  if (!isShared(state, form)) return failure(genericResponseError);
  const owner = form.calendarOwner;
  const delegatePermissions = state.viewerFor(form.viewer).hostPermissions ?? (mayEdit(form) ? 63 : 1);
  return success({ delegatePermissions, owner, targetMailbox: owner, targetRestUrl: `${origin}/graph` });
}
