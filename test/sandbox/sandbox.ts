/**
 * A stand-in for Outlook, Exchange, Entra, CRM and the CRM clients of the field report, driven by a world. The core takes a
 * Request and gives a Response; binding it to a port is https-server.ts.
 */
import { Hono } from "hono";
import { addInBuild } from "./add-in-build.ts";
import type { AddIn } from "./add-in.ts";
import { controlApi } from "./control-api.ts";
import { crmService, findCrm } from "./crm/crm-service.ts";
import { ewsService } from "./ews/ews-service.ts";
import { graphService } from "./exchange/graph-service.ts";
import { Identity } from "./identity.ts";
import { hostPage } from "./host-page.ts";
import { onError } from "./on-error.ts";
import { Unanswered, type NoAnswer, type Outcome } from "./outcome.ts";
import { outlookApi } from "./outlook/outlook-api.ts";
import { pages } from "./pages.ts";
import type { Profile } from "./profile.ts";
import { Session } from "./session.ts";
import { tokenService } from "./web-sign-in/token-service.ts";

export interface SandboxOptions {
  /** A world as worlds/world.schema.json shapes it. */
  readonly world: unknown;
  readonly addIn: AddIn;
  /** Absent: a world that says where the add-in keeps something is invalid. */
  readonly profile?: Profile | undefined;
  /** The add-in's build. */
  readonly dist: string;
  /** Gets every line that nobody should overlook (each 501); default: console.warn. */
  readonly tell?: (line: string) => void;
  /** Milliseconds since 1970, real time; the world's clock and the tokens' expiry run by it. */
  readonly realNow?: () => number;
}

export interface Sandbox {
  readonly session: Session;
  handle(request: Request): Promise<Outcome>;
  /** As `fetch`: a closed connection or silence is a TypeError, silence not before the request is aborted. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Compresses the add-in's build, which else happens when a file is first asked for. */
  prepare(): Promise<void>;
}

/** @throws InvalidWorld */
export function createSandbox(options: SandboxOptions): Sandbox {
  const realNow = options.realNow ?? Date.now;
  const tell =
    options.tell ??
    ((line: string) => {
      console.warn(line);
    });
  const session = new Session({ ...options, identity: new Identity(realNow), tell, realNow });
  const build = addInBuild(options.dist);
  const [graph, ews, token, crm] = [graphService(session), ewsService(session), tokenService(session), crmService(session)];

  const app = new Hono()
    .all("/graph/*", ({ req }) => graph.fetch(req.raw, {}))
    .all("/ews/*", ({ req }) => ews.fetch(req.raw, {}))
    .on("ALL", ["/entra/*", "/adfs/*", "/sandbox/token"], ({ req }) => token.fetch(req.raw, {}))
    .all("/crm/*", ({ req }, next) => (findCrm(session, new URL(req.url).pathname) ? crm.fetch(req.raw, {}) : next()))
    .route("/sandbox/outlook", outlookApi(session))
    .route("/", hostPage(session.addIn))
    .route("/", controlApi(session))
    .route("/", pages(session, build))
    .onError(onError(session));

  const handle = async (request: Request): Promise<Outcome> => {
    try {
      return await app.fetch(request);
    } catch (error) {
      if (error instanceof Unanswered) return error.outcome;
      throw error;
    }
  };

  return {
    session,
    handle,
    prepare: () => build.prepare(),
    async fetch(input, init) {
      const request = new Request(input, init);
      const outcome = await handle(request);
      return outcome instanceof Response ? outcome : unanswered(outcome, request.signal);
    },
  };
}

function unanswered({ kind }: NoAnswer, signal: AbortSignal): Promise<never> {
  if (kind === "drop") return Promise.reject(new TypeError("fetch failed"));
  return new Promise((_, reject) => {
    const stop = () => {
      reject(signal.reason instanceof Error ? signal.reason : new TypeError("fetch failed"));
    };
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
