/** Outlook's side of the page, below `/sandbox/outlook`: its state, what the host tells Office.js, and the calls of an add-in. */
import { Hono, type ErrorHandler } from "hono";
import { json } from "../outcome.ts";
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
import { CannotOpen, openForm, type OpenForm } from "./open-form.ts";
import { outlookState } from "./outlook-state.ts";
import { requestBody, UnreadableBody } from "./request-body.ts";

export function outlookApi(session: Session): Hono {
  return new Hono()
    .get("/state", ({ req }) => shown(session.state, req.query("viewer") ?? null))
    .get("/events", ({ req }) => changeEvents(session, req.raw.signal))
    .post("/open", async ({ req }) => json(200, open(session.state, openForm(session.state, await requestBody(req.raw)))))
    .post("/viewer", async ({ req }) => {
      const { email } = await requestBody(req.raw);
      return takeSeat(session.state, email);
    })
    .post("/app-context", async ({ req }) => json(200, appContext(session.state, await requestBody(req.raw))))
    .post("/initial-data", async ({ req }) => {
      const form = openForm(session.state, await requestBody(req.raw));
      return json(200, initialData(session.state, form, new URL(req.url).origin));
    })
    .post("/call", async ({ req }) => {
      const body = await requestBody(req.raw);
      const options = { origin: new URL(req.url).origin, signal: req.raw.signal };
      return json(200, await answerCall(session, openForm(session.state, body), body, options));
    })
    .all("*", ({ req }) => {
      const asked = `${req.method} ${new URL(req.url).pathname.replace(/^\/sandbox\/outlook\//, "")}`;
      session.tell(`501: the sandbox's Outlook does not know ${asked}`);
      return json(501, { error: `The sandbox's Outlook does not know ${asked}.` });
    })
    .onError(onOutlookError);
}

const onOutlookError: ErrorHandler = (error) => {
  if (error instanceof CannotOpen) return json(404, { error: error.message });
  if (error instanceof UnreadableBody) return json(400, { error: error.message });
  throw error;
};

/** Two people can look through two windows; the world remembers what its viewer has open. */
function open(state: WorldState, form: OpenForm): object {
  const opened = { mailbox: form.mailbox.email, item: form.itemId, mode: form.mode };
  if (sameAddress(form.viewer, state.world.viewer.email)) {
    state.world.open = { ...opened, ...(!form.saved && { saved: false }) };
    state.changed();
  }
  return { ...opened, saved: form.saved };
}

/** @throws CannotOpen */
function takeSeat(state: WorldState, email: unknown): Promise<Response> {
  const mailbox = typeof email === "string" ? state.findMailbox(email) : undefined;
  if (!mailbox) throw new CannotOpen(`${String(email)} has no mailbox in this world`);
  state.takeSeat(mailbox.email);
  openSomething(state, mailbox);
  return shown(state, mailbox.email);
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
