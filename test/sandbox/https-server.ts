/** Binds a sandbox to a port: HTTPS for Outlook's page and the pane, plain HTTP for clients that need no more. */
import type { ServerResponse } from "node:http";
import { createSecureServer } from "node:http2";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { createAdaptorServer, type HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Sandbox } from "./sandbox.ts";

export interface ServerOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Absent: plain http. */
  readonly certificate?: { readonly key: string | Buffer; readonly cert: string | Buffer };
  /**
   * With a certificate: speaks HTTP/2 to whoever can. Browsers keep at most six connections to a host of HTTP/1.1, so where
   * time counts, Outlook, Exchange and CRM would wait for one another here and nowhere else. A broken connection is none then.
   */
  readonly http2?: boolean;
}

export interface RunningServer {
  /** `https://localhost:3000`. */
  readonly origin: string;
  /** Also breaks connections that hang. */
  close(): Promise<void>;
}

export async function serve(sandbox: Pick<Sandbox, "handle">, { port, certificate, http2 = false }: ServerOptions): Promise<RunningServer> {
  let origin = "";
  const server = createAdaptorServer({
    fetch: (request, bindings) => answer(sandbox, fromOrigin(request, origin), (bindings as HttpBindings).outgoing),
    overrideGlobalObjects: false,
    // By default Node closes a connection after five idle seconds, possibly just as a client reuses it.
    ...serverKind(certificate, http2),
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // No address: listens on IPv4 and IPv6, whichever "localhost" resolves to.
    server.listen(port, () => {
      server.off("error", reject);
      resolve();
    });
  });
  origin = `${certificate ? "https" : "http"}://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        if ("closeAllConnections" in server) server.closeAllConnections();
      }),
  };
}

function serverKind(certificate: ServerOptions["certificate"], http2: boolean) {
  if (!certificate) return { serverOptions: { keepAliveTimeout: 0 } };
  if (http2) return { createServer: createSecureServer, serverOptions: { ...certificate, allowHTTP1: true } };
  return { createServer: createHttpsServer, serverOptions: { ...certificate, keepAliveTimeout: 0 } };
}

/** Whatever host name the browser used (cross-site.ts), the sandbox sees its own origin. */
function fromOrigin(request: Request, origin: string): Request {
  const { pathname, search } = new URL(request.url);
  const { method, headers, body, signal } = request;
  return new Request(new URL(pathname + search, origin), { method, headers, signal, body, duplex: "half" } as RequestInit);
}

async function answer(sandbox: Pick<Sandbox, "handle">, request: Request, outgoing: ServerResponse): Promise<Response> {
  try {
    const outcome = await sandbox.handle(request);
    if (outcome instanceof Response) return outcome;
    if (outcome.kind === "drop") outgoing.destroy();
  } catch {
    outgoing.destroy();
  }
  return RESPONSE_ALREADY_SENT;
}
