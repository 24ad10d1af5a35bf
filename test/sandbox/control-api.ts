/** The control API for people and tests: the world, the CRM clients, sync, the request log. */
import { Hono, type ErrorHandler } from "hono";
import { ClientRefusal, pressTrack, runClient } from "./tracking/crm-clients.ts";
import { runSync } from "./tracking/crm-sync.ts";
import { crmAudience, graphAudience } from "./identity.ts";
import { json } from "./outcome.ts";
import type { Session } from "./session.ts";
import { listWorlds, loadWorldByName, NoSuchWorld } from "./world/load-world.ts";
import { InvalidWorld } from "./world/validate-world.ts";
import type { WorldState } from "./world/world-state.ts";
import type { World } from "./world/world.ts";

export function controlApi(session: Session): Hono {
  const health = () => json(200, { status: "ok", world: session.state.world.title });
  const title = () => json(200, { title: session.state.world.title });
  const unknown = ({ method, url }: Request) => {
    const asked = `${method} ${new URL(url).pathname}`;
    session.warn(`501: the sandbox does not know ${asked}`);
    return json(501, { error: `The sandbox does not know ${asked}.` });
  };
  const control = new Hono()
    .get("/world", () => json(200, savedWorld(session.state)))
    .put("/world", async ({ req }) => {
      session.load(await req.json());
      return title();
    })
    .post("/world", async ({ req }) => {
      session.load(await loadWorldByName(req.query("name") ?? ""));
      return title();
    })
    .get("/worlds", async () => json(200, await listWorlds(session.profile)))
    .post("/sync", () => json(200, sync(session)))
    .get("/requests", () => json(200, session.log.list()))
    .delete("/requests", () => {
      session.log.clear();
      return new Response(null, { status: 204 });
    })
    .post("/identity/revoke", ({ req }) => revoke(session, new URL(req.url)))
    .post("/clients/:person/run", ({ req }) => json(200, runClient(session.state, req.param("person"))))
    .post("/clients/:person/track", ({ req }) => {
      const { mailbox, item } = req.query();
      if (mailbox === undefined || item === undefined) return json(400, { error: "mailbox and item are wanted in the query." });
      return json(200, pressTrack(session.state, req.param("person"), { mailbox, item }));
    })
    .all("*", ({ req }) => unknown(req.raw))
    .onError(onControlError);
  return new Hono()
    .get("/healthz", health)
    .all("/healthz", ({ req }) => unknown(req.raw))
    .route("/sandbox", control);
}

const onControlError: ErrorHandler = (error) => {
  if (error instanceof InvalidWorld) return json(400, { error: "The world is invalid.", problems: error.problems });
  if (error instanceof NoSuchWorld) return json(404, { error: error.message });
  if (error instanceof SyntaxError) return json(400, { error: "The world is no JSON.", problems: [{ where: "", why: error.message }] });
  if (error instanceof ClientRefusal) return json(error.status, { error: error.message });
  throw error;
};

/**
 * The present state, as a world that can be loaded again. Sync may have deleted the item of the open form: a world can hold
 * such a form only as one that was never saved.
 */
function savedWorld(state: WorldState): World {
  const world = state.toWorld();
  const { mailbox, item } = world.open;
  const exists = state.findMailbox(mailbox)?.items.some(({ id }) => id === item) === true;
  return exists ? world : { ...world, open: { ...world.open, saved: false } };
}

function sync({ state, log }: Session) {
  return runSync(state, (mail) => log.addMail(mail, state.clock.iso()));
}

/** `?resource=graph`, `?resource=crm/<org>`, or a resource's root URL. */
function revoke(session: Session, url: URL): Response {
  const asked = url.searchParams.get("resource") ?? "";
  const known = new Map([
    ["graph", graphAudience(url.origin)],
    ...session.state.world.orgs.map(({ name }): [string, string] => [`crm/${name}`, crmAudience(url.origin, name)]),
  ]);
  const resource = known.get(asked) ?? [...known.values()].find((root) => root === asked);
  if (resource === undefined) return json(400, { error: `resource is one of ${[...known.keys()].join(", ")}` });
  session.identity.revoke(resource);
  return json(200, { resource });
}
