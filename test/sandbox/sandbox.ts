/**
 * A stand-in for Outlook on the web, Exchange Online, Dataverse and the CRM clients of the field report, driven by a world.
 * The core takes a Request and gives a Response; binding it to a port is https-server.ts.
 */
import { answerControl } from "./control.ts";
import { Identity } from "./identity.ts";
import { InternalPages, type PageFolders } from "./static-files.ts";
import { answerOutlook } from "./outlook/outlook.ts";
import type { NoAnswer, Outcome } from "./outcome.ts";
import { Session } from "./session.ts";
import { findDoor, knock } from "./services.ts";

export interface SandboxOptions {
  /** A world as worlds/world.schema.json shapes it. */
  readonly world: unknown;
  /** Where the pane's build and the page's sources lie; default: this project's. */
  readonly folders?: Partial<PageFolders>;
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
}

/** @throws InvalidWorld */
export function createSandbox(options: SandboxOptions): Sandbox {
  const realNow = options.realNow ?? Date.now;
  const tell =
    options.tell ??
    ((line: string) => {
      console.warn(line);
    });
  const session = new Session({ world: options.world, identity: new Identity(realNow), tell, realNow });
  const pages = new InternalPages(options.folders ?? {});

  const handle = async (request: Request): Promise<Outcome> => {
    const { pathname } = new URL(request.url);
    const door = findDoor(session, pathname);
    if (door) return knock(session, door, request);
    if (pathname.startsWith("/sandbox/outlook/")) return answerOutlook(session, request);
    if (pathname === "/healthz" || (pathname.startsWith("/sandbox/") && !pathname.startsWith("/sandbox/page/")))
      return answerControl(session, request);
    return pages.answer(session, request);
  };

  return {
    session,
    handle,
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
