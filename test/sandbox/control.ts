/** The controls that people and tests hold: the world, the CRM clients, sync, the request log. */
import { ClientRefuses, pressTrack, runClient } from "./crm-clients.ts";
import { runSync } from "./crm-sync.ts";
import { crmAudience, graphAudience } from "./identity.ts";
import { NotSimulated } from "./not-simulated.ts";
import { json } from "./outcome.ts";
import { savedWorld } from "./saved-world.ts";
import type { Session } from "./session.ts";
import { listWorlds, loadWorldByName, NoSuchWorld } from "./world/load-world.ts";
import { InvalidWorld } from "./world/validate-world.ts";

export async function answerControl(session: Session, request: Request): Promise<Response> {
  const url = new URL(request.url);
  const asked = `${request.method} ${url.pathname}`;
  try {
    return await route(session, request, url, asked);
  } catch (error) {
    if (error instanceof InvalidWorld) return json(400, { error: "The world is invalid.", problems: error.problems });
    if (error instanceof NoSuchWorld) return json(404, { error: error.message });
    if (error instanceof SyntaxError) return json(400, { error: "The world is no JSON.", problems: [{ where: "", why: error.message }] });
    if (error instanceof ClientRefuses) return json(error.status, { error: error.message });
    if (error instanceof NotSimulated) {
      session.tell(`501: the sandbox does not know ${error.message}`);
      return json(501, { error: `The sandbox does not know ${error.message}.` });
    }
    throw error;
  }
}

async function route(session: Session, request: Request, url: URL, asked: string): Promise<Response> {
  switch (asked) {
    case "GET /healthz":
      return json(200, { status: "ok", world: session.state.world.title });
    case "GET /sandbox/world":
      return json(200, savedWorld(session.state));
    case "PUT /sandbox/world":
      session.load(JSON.parse(await request.text()));
      return json(200, { title: session.state.world.title });
    case "POST /sandbox/world":
      session.load(await loadWorldByName(url.searchParams.get("name") ?? ""));
      return json(200, { title: session.state.world.title });
    case "GET /sandbox/worlds":
      return json(200, await listWorlds());
    case "POST /sandbox/sync":
      return json(
        200,
        runSync(session.state, (mail) => session.log.addMail(mail, session.state.clock.iso())),
      );
    case "GET /sandbox/requests":
      return json(200, session.log.list());
    case "DELETE /sandbox/requests":
      session.log.clear();
      return new Response(null, { status: 204 });
    case "POST /sandbox/identity/revoke":
      return revoke(session, url);
  }
  const [, person, action] = /^POST \/sandbox\/clients\/([^/]+)\/(run|track)$/.exec(asked) ?? [];
  if (person === undefined) throw new NotSimulated(asked);
  const email = decodeURIComponent(person);
  if (action === "run") return json(200, runClient(session.state, email));
  const [mailbox, item] = [url.searchParams.get("mailbox"), url.searchParams.get("item")];
  if (mailbox === null || item === null) return json(400, { error: "mailbox and item are wanted in the query." });
  return json(200, pressTrack(session.state, email, { mailbox, item }));
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
