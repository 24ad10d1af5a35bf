/** Outlook's side of the page: its state, what the host tells Office.js, and the calls an add-in makes. */
import { json, Unanswered, type Outcome } from "../outcome.ts";
import type { Session } from "../session.ts";
import { windowsAccountCookie } from "../windows-account.ts";
import { rightsOf, seesItem } from "../exchange/mailbox-rights.ts";
import type { Mailbox } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { sameAddress } from "../world/same-address.ts";
import { appContext } from "./app-context.ts";
import { changeEvents } from "./change-events.ts";
import { initialData } from "./initial-data.ts";
import { answerCall } from "./item-calls.ts";
import { CannotOpen, openForm } from "./open-form.ts";
import { outlookState } from "./outlook-state.ts";
import { requestBody, UnreadableBody } from "./request-body.ts";

export async function answerOutlook(session: Session, request: Request): Promise<Outcome> {
  try {
    return await route(session, request);
  } catch (error) {
    if (error instanceof CannotOpen) return json(404, { error: error.message });
    if (error instanceof Unanswered) return error.outcome;
    if (error instanceof UnreadableBody) return json(400, { error: error.message });
    throw error;
  }
}

async function route(session: Session, request: Request): Promise<Response> {
  const { state } = session;
  const url = new URL(request.url);
  const asked = `${request.method} ${url.pathname.slice("/sandbox/outlook/".length)}`;
  switch (asked) {
    case "GET state":
      return shown(state, url.searchParams.get("viewer"));
    case "GET events":
      return changeEvents(session, request.signal);
    case "POST open": {
      const form = openForm(state, await requestBody(request));
      // Two people can look through two windows; the world remembers what its viewer has open.
      if (sameAddress(form.viewer, state.world.viewer.email)) {
        state.world.open = { mailbox: form.mailbox.email, item: form.itemId, mode: form.mode, ...(!form.saved && { saved: false }) };
        state.changed();
      }
      return json(200, { mailbox: form.mailbox.email, item: form.itemId, mode: form.mode, saved: form.saved });
    }
    case "POST viewer": {
      const { email } = await requestBody(request);
      const mailbox = typeof email === "string" ? state.findMailbox(email) : undefined;
      if (!mailbox) throw new CannotOpen(`${String(email)} has no mailbox in this world`);
      state.takeSeat(mailbox.email);
      openSomething(state, mailbox);
      return shown(state, mailbox.email);
    }
    case "POST app-context":
      return json(200, appContext(state, await requestBody(request)));
    case "POST initial-data":
      return json(200, initialData(state, openForm(state, await requestBody(request)), url.origin));
    case "POST call": {
      const body = await requestBody(request);
      const form = openForm(state, body);
      return json(200, await answerCall(session, form, body, { origin: url.origin, signal: request.signal }));
    }
    default:
      session.tell(`501: the sandbox's Outlook does not know ${asked}`);
      return json(501, { error: `The sandbox's Outlook does not know ${asked}.` });
  }
}

/** Who sits in front of a browser is also whom Windows knows there: the window that asked last decides. */
async function shown(state: WorldState, viewer: string | null): Promise<Response> {
  const person = state.findMailbox(viewer ?? state.world.viewer.email)?.email ?? "";
  return json(200, await outlookState(state, viewer), { "cache-control": "no-store", "set-cookie": windowsAccountCookie(person) });
}

/** What was open stays open where the new person may see it, in their own way; else the first of their own calendar opens. */
function openSomething(state: WorldState, mailbox: Mailbox): void {
  const { world } = state;
  delete world.open.mode;
  const opened = state.findMailbox(world.open.mailbox);
  const item = opened?.items.find(({ id }) => id === world.open.item);
  const [first] = mailbox.items;
  if ((!opened || !item || !seesItem(rightsOf(mailbox.email, opened, state), item)) && first)
    world.open = { mailbox: mailbox.email, item: first.id };
}
