/** The server behind the page's Outlook, below `/sandbox/outlook`: its state, the host's data for Office.js, and an add-in's calls. */
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

export function outlookApi(session: Session): Hono {
  return new Hono()
    .get("/state", ({ req }) => shown(session.state, req.query("viewer") ?? null))
    .get("/events", ({ req }) => changeEvents(session, req.raw.signal))
    .post("/open", async ({ req }) => json(200, open(session.state, openForm(session.state, await readBody(req.raw)))))
    .post("/viewer", async ({ req }) => {
      const { email } = await readBody(req.raw);
      return switchViewer(session.state, email);
    })
    .post("/app-context", async ({ req }) => json(200, appContext(session.state, await readBody(req.raw))))
    .post("/initial-data", async ({ req }) => {
      const form = openForm(session.state, await readBody(req.raw));
      return json(200, initialData(session.state, form, new URL(req.url).origin));
    })
    .post("/call", async ({ req }) => {
      const body = await readBody(req.raw);
      const options = { origin: new URL(req.url).origin, signal: req.raw.signal };
      return json(200, await answerCall(session, openForm(session.state, body), body, options));
    })
    .all("*", ({ req }) => {
      const asked = `${req.method} ${new URL(req.url).pathname.replace(/^\/sandbox\/outlook\//, "")}`;
      session.warn(`501: the sandbox's Outlook does not know ${asked}`);
      return json(501, { error: `The sandbox's Outlook does not know ${asked}.` });
    })
    .onError(onOutlookError);
}

class UnreadableBody extends Error {
  override readonly name = "UnreadableBody";
}

/** The JSON object that the page sent. @throws UnreadableBody */
async function readBody(request: Request): Promise<Record<string, unknown>> {
  const body: unknown = await request.json().catch(() => undefined);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new UnreadableBody("A JSON object is wanted.");
  return body as Record<string, unknown>;
}

const onOutlookError: ErrorHandler = (error) => {
  if (error instanceof CannotOpen) return json(404, { error: error.message });
  if (error instanceof UnreadableBody) return json(400, { error: error.message });
  throw error;
};

/** Each window can have another person at it; the world keeps what its own viewer has open. */
function open(state: WorldState, form: OpenForm): object {
  const opened = { mailbox: form.mailbox.email, item: form.itemId, mode: form.mode };
  if (sameAddress(form.viewer, state.world.viewer.email)) {
    state.world.open = { ...opened, ...(!form.saved && { saved: false }) };
    state.changed();
  }
  return { ...opened, saved: form.saved };
}

/** @throws CannotOpen */
function switchViewer(state: WorldState, email: unknown): Promise<Response> {
  const mailbox = typeof email === "string" ? state.findMailbox(email) : undefined;
  if (!mailbox) throw new CannotOpen(`${String(email)} has no mailbox in this world`);
  state.switchViewer(mailbox.email);
  openSomething(state, mailbox);
  return shown(state, mailbox.email);
}

/** The viewer is also the browser's Windows account: that of the window that asked last. */
async function shown(state: WorldState, viewer: string | null): Promise<Response> {
  const person = state.findMailbox(viewer ?? state.world.viewer.email)?.email ?? "";
  return json(200, await outlookState(state, viewer), { "cache-control": "no-store", "set-cookie": windowsAccountCookie(person) });
}

/** Keeps the open appointment if the new viewer may see it, in their own mode; else opens the first of their own calendar. */
function openSomething(state: WorldState, mailbox: Mailbox): void {
  const { world } = state;
  delete world.open.mode;
  const opened = state.findMailbox(world.open.mailbox);
  const item = opened?.items.find(({ id }) => id === world.open.item);
  const [first] = mailbox.items;
  if ((!opened || !item || !seesItem(rightsOf(mailbox.email, opened, state), item)) && first)
    world.open = { mailbox: mailbox.email, item: first.id };
}
