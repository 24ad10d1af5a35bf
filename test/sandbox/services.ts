/** The doors that the add-in knocks at: each request is logged, may be struck by a fault, and is answered by its service. */
import { withCors, answerPreflight } from "./cors.ts";
import { findAccountAtWebApi, signsInByWindows } from "./crm/crm-access.ts";
import { CrmError } from "./crm/crm-error.ts";
import { answerCrm2013 } from "./crm2013/answer-crm2013.ts";
import { windowsChallenge } from "./crm2013/iis-error.ts";
import { answerBatch } from "./dataverse/batch.ts";
import { errorResponse } from "./dataverse/dataverse-error.ts";
import { answerWebApi } from "./dataverse/web-api.ts";
import { GraphError } from "./exchange/graph-error.ts";
import { answerGraphBatch } from "./exchange/graph-batch.ts";
import { answerGraph } from "./exchange/graph.ts";
import type { EwsCaller } from "./ews/ews-call.ts";
import { answerEws } from "./ews/exchange-web-services.ts";
import { findOperationName } from "./ews/operation-name.ts";
import { withoutEnd } from "./endless-pages.ts";
import { strike } from "./faults.ts";
import { crmAudience, ewsAudience, graphAudience, type Bearer } from "./identity.ts";
import { NotSimulated, notSimulated } from "./not-simulated.ts";
import { json, Unanswered, type Outcome } from "./outcome.ts";
import { pause } from "./pause.ts";
import { checkpoint } from "./dataverse/checkpoint.ts";
import { speaks, webApiVersions } from "./dataverse/dataverse-call.ts";
import type { Session } from "./session.ts";
import { answerToken } from "./token-endpoint.ts";
import { answerWebSignIn } from "./web-sign-in/answer-web-sign-in.ts";
import { findWebAuthority } from "./web-sign-in/authorities.ts";
import type { Service } from "./world/fault-target.ts";
import type { Organization } from "./world/world.ts";

interface Door {
  readonly service: Service;
  /** Path of the service's root: `/graph`, `/crm/PROD`. */
  readonly root: string;
}

/** Undefined: the path leads to none of the services. */
export function findDoor(session: Session, path: string): Door | undefined {
  const authority = findWebAuthority(path);
  if (authority) return { service: "token", root: authority.root };
  if (path === "/sandbox/token") return { service: "token", root: path };
  for (const name of ["graph", "ews"] as const)
    if (path === `/${name}` || path.startsWith(`/${name}/`)) return { service: name, root: `/${name}` };
  const segment = /^\/crm\/([^/]+)\/(?:api|XRMServices)(?:\/|$)/i.exec(path)?.[1];
  const org = segment === undefined ? undefined : session.state.findOrganization(decodeURIComponent(segment));
  return org && { service: `crm/${org.name}`, root: `/crm/${segment ?? ""}` };
}

/** `caller`: Outlook asks Exchange on this person's behalf; absent: whoever the request's token names. */
export async function knock(session: Session, door: Door, request: Request, caller?: EwsCaller): Promise<Outcome> {
  const url = new URL(request.url);
  const open = isOpen(session, door, request);
  if (request.method === "OPTIONS") return open ? answerPreflight(request) : windowsChallenge();
  // Every EWS operation has the same path; which one it is stands in the body.
  const operation = door.service === "ews" ? findOperationName(await request.clone().text()) : undefined;
  const finish = session.log.begin({
    at: session.state.clock.iso(),
    to: door.service,
    method: request.method,
    path: url.pathname + url.search,
    ...(operation !== undefined && { operation }),
  });
  try {
    const outcome = await struck(session, door, request, { truth: (asked) => answer(session, door, asked, caller), operation });
    finish(outcome instanceof Response ? outcome.status : 0);
    return open && outcome instanceof Response ? withCors(outcome) : outcome;
  } catch (error) {
    const outcome = failed(session, error, `${door.service} ${request.method} ${url.pathname}`);
    finish(outcome instanceof Response ? outcome.status : 0);
    return open && outcome instanceof Response ? withCors(outcome) : outcome;
  }
}

/** May a page of any origin read the answer? */
function isOpen(session: Session, door: Door, request: Request): boolean {
  // Exchange on-premises lets no page in: an add-in goes through Outlook.
  if (door.service === "ews") return false;
  const org = findOrganization(session, door);
  return !org || !signsInByWindows(org, request, new URL(request.url).pathname.slice(door.root.length));
}

function findOrganization(session: Session, door: Door): Organization | undefined {
  return door.service.startsWith("crm/") ? session.state.findOrganization(door.service.slice("crm/".length)) : undefined;
}

async function struck(
  session: Session,
  door: Door,
  request: Request,
  { truth, operation }: { readonly truth: (request: Request) => Promise<Outcome>; readonly operation?: string | undefined },
): Promise<Outcome> {
  const url = new URL(request.url);
  const path =
    decoded(url.pathname.slice(door.root.length)) +
    decoded(url.search.replaceAll("+", " ")) +
    (operation === undefined ? "" : ` ${operation}`);
  const { delayMs, instead, pages } = strike(session.state.world, { service: door.service, method: request.method, path, operation });
  if (delayMs > 0) await pause(delayMs, request.signal);
  if (pages) return withoutEnd(pages, request, truth);
  if (!instead) return truth(request);
  if (instead.when === "after") await truth(request);
  return instead.outcome;
}

function answer(session: Session, door: Door, request: Request, caller?: EwsCaller): Promise<Outcome> {
  switch (door.service) {
    case "token":
      return answerAtAuthority(session, request);
    case "graph":
      return answerAtGraph(session, door, request);
    case "ews":
      return answerAtEws(session, door, request, caller);
    default:
      return answerAtCrm(session, door, request);
  }
}

/** By a page of the authority's, or by Outlook for the pane. */
function answerAtAuthority(session: Session, request: Request): Promise<Response> {
  const authority = findWebAuthority(new URL(request.url).pathname);
  return authority ? answerWebSignIn(session, authority, request) : answerToken(session, request);
}

async function answerAtGraph(session: Session, door: Door, request: Request): Promise<Outcome> {
  const url = new URL(request.url);
  const bearer = session.identity.check(request, graphAudience(url.origin));
  if (bearer instanceof Response) return bearer;
  const [version, ...segments] = url.pathname
    .slice(door.root.length + 1)
    .split("/")
    .map(decoded);
  if (version !== "v1.0") return notSimulated(`Graph ${version ?? ""}`);
  const root = `${url.origin}${door.root}/v1.0`;
  if (segments.length !== 1 || segments[0] !== "$batch") return answerGraph(session.state, bearer, request, root, segments);
  if (request.method !== "POST") return notSimulated(`${request.method} of a Graph batch`);
  try {
    return await answerGraphBatch(request, root, (inner) => inside(session, door, inner, (asked) => answerAtGraph(session, door, asked)));
  } catch (error) {
    if (error instanceof GraphError) return error.toResponse();
    throw error;
  }
}

async function answerAtEws(session: Session, door: Door, request: Request, caller?: EwsCaller): Promise<Outcome> {
  const url = new URL(request.url);
  if (url.pathname.slice(door.root.length).toLowerCase() !== "/exchange.asmx") return notSimulated(`Exchange at ${decoded(url.pathname)}`);
  if (caller) return answerEws(session, caller, request);
  const bearer = session.identity.check(request, ewsAudience(url.origin));
  // Exchange says nothing in the body, and everything in the header.
  if (bearer instanceof Response)
    return new Response(null, {
      status: bearer.status,
      headers: { "www-authenticate": bearer.headers.get("www-authenticate") ?? "Bearer" },
    });
  return answerEws(session, { person: bearer.person, through: "token" }, request);
}

async function answerAtCrm(session: Session, door: Door, request: Request): Promise<Outcome> {
  const url = new URL(request.url);
  const asked = url.pathname.slice(door.root.length);
  const org = findOrganization(session, door);
  if (!org) return notSimulated(door.service);
  const { state } = session;
  if (org.version === "2013") return answerCrm2013({ state, org, request, root: url.origin + door.root, path: decoded(asked) });
  const account = findAccountAtWebApi(request, asked);
  const bearer: Bearer | Response =
    account === undefined
      ? session.identity.check(request, crmAudience(url.origin, org.name))
      : { person: account, scopes: new Set(["user_impersonation"]) };
  if (bearer instanceof Response) return bearer;
  const [, named, path] = /^\/api\/data\/(v[\d.]+)\/?(.*)$/.exec(asked) ?? [];
  const version = webApiVersions.find((one) => one === named);
  if (version === undefined || path === undefined) return notSimulated(`Dataverse ${decoded(url.pathname)}`);
  if (!speaks(org, version)) return errorResponse(new CrmError(404, "", `Resource not found for the segment '${version}'.`));
  const root = `${url.origin}${door.root}/api/data/${version}`;
  if (path !== "$batch") return answerWebApi({ state, org, bearer, request, root, version, path: decoded(path) });
  if (request.method !== "POST") return notSimulated(`${request.method} of a Dataverse batch`);
  try {
    return await answerBatch(request, {
      answer: (inner) => inside(session, door, inner, (asked) => answerAtCrm(session, door, asked)),
      checkpoint: () => checkpoint(state, org),
    });
  } catch (error) {
    if (error instanceof CrmError) return errorResponse(error);
    throw error;
  }
}

/** A request inside a batch meets faults of its own; silence there is silence of the whole batch. */
async function inside(session: Session, door: Door, request: Request, truth: (request: Request) => Promise<Outcome>): Promise<Outcome> {
  try {
    const outcome = await struck(session, door, request, { truth });
    if (!(outcome instanceof Response)) throw new Unanswered(outcome);
    return outcome;
  } catch (error) {
    if (error instanceof NotSimulated) return failed(session, error, request.url);
    throw error;
  }
}

function failed(session: Session, error: unknown, what: string): Outcome {
  if (error instanceof Unanswered) return error.outcome;
  if (!(error instanceof NotSimulated)) {
    session.tell(`The sandbox failed at ${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return json(500, { error: { code: "SandboxFailed", message: error instanceof Error ? error.message : String(error) } });
  }
  session.tell(`501: the sandbox does not know ${error.message} (${what})`);
  return json(501, { error: { code: "NotSimulated", message: `The sandbox does not know ${error.message}.` } });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
