/**
 * A stand-in for Outlook, Exchange, Entra, CRM and the CRM clients, driven by a world. The core takes a
 * Request and returns a Response; https-server.ts binds it to a port.
 */
import { Hono } from "hono";
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
import { addInBuild, pages } from "./pages.ts";
import type { Profile } from "./profile.ts";
import { Session } from "./session.ts";
import { tokenService } from "./web-sign-in/token-service.ts";

export interface SandboxOptions {
  /** A world that follows worlds/world.schema.json. */
  readonly world: unknown;
  readonly addIn: AddIn;
  /** Absent: a world that describes what only the add-in can place is invalid. */
  readonly profile?: Profile | undefined;
  /** Folder of the add-in's build. */
  readonly dist: string;
  /** Receives every line that should not go unnoticed, such as each 501; default: console.warn. */
  readonly warn?: (line: string) => void;
  /** Real time in milliseconds since 1970, for the world's clock and the expiry of tokens. */
  readonly realNow?: () => number;
}

export interface Sandbox {
  readonly session: Session;
  handle(request: Request): Promise<Outcome>;
  /** Like `fetch`: a closed connection is a TypeError; silence lasts until the request is aborted. */
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** Compresses the add-in's build now rather than on the first request for each file. */
  prepare(): Promise<void>;
}

/** @throws InvalidWorld */
export function createSandbox(options: SandboxOptions): Sandbox {
  const realNow = options.realNow ?? Date.now;
  const warn =
    options.warn ??
    ((line: string) => {
      console.warn(line);
    });
  const session = new Session({ ...options, identity: new Identity(realNow), warn, realNow });
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
