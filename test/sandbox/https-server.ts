/** Binds a sandbox to a port: https for Outlook's page and pane, plain http for clients that need no more. */
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { Outcome } from "./outcome.ts";
import type { Sandbox } from "./sandbox.ts";

export interface ServerOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Absent: plain http. */
  readonly certificate?: { readonly key: string | Buffer; readonly cert: string | Buffer };
}

export interface RunningServer {
  /** `https://localhost:3000`. */
  readonly origin: string;
  /** Breaks what hangs, too. */
  close(): Promise<void>;
}

export async function serve(sandbox: Pick<Sandbox, "handle">, { port, certificate }: ServerOptions): Promise<RunningServer> {
  let origin = "";
  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answer(sandbox, origin, incoming, outgoing).catch(() => outgoing.destroy());
  };
  const server = certificate ? createHttpsServer({ ...certificate }, listener) : createHttpServer(listener);
  // Closed after five idle seconds, a connection could break under a client that was just about to use it again.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    // No address: IPv4 and IPv6 alike, whatever "localhost" turns out to be.
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
        server.closeAllConnections();
      }),
  };
}

async function answer(
  sandbox: Pick<Sandbox, "handle">,
  origin: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const left = new AbortController();
  outgoing.once("close", () => {
    left.abort();
  });
  const outcome = await sandbox.handle(await toRequest(incoming, origin, left.signal));
  if (!outgoing.destroyed) await send(outcome, outgoing);
}

async function toRequest(incoming: IncomingMessage, origin: string, signal: AbortSignal): Promise<Request> {
  const headers = new Headers();
  for (let index = 0; index + 1 < incoming.rawHeaders.length; index += 2)
    headers.append(incoming.rawHeaders[index] ?? "", incoming.rawHeaders[index + 1] ?? "");
  const method = incoming.method ?? "GET";
  const body = await buffer(incoming);
  const hasBody = method !== "GET" && method !== "HEAD" && body.length > 0;
  return new Request(new URL(incoming.url ?? "/", origin), { method, headers, signal, ...(hasBody && { body: new Uint8Array(body) }) });
}

async function send(outcome: Outcome, outgoing: ServerResponse): Promise<void> {
  if (!(outcome instanceof Response)) {
    if (outcome.kind === "drop") outgoing.destroy();
    return;
  }
  outgoing.writeHead(outcome.status, [...outcome.headers].flat());
  outgoing.flushHeaders();
  if (outcome.body) {
    const reader: ReadableStreamDefaultReader<Uint8Array> = outcome.body.getReader();
    outgoing.once("close", () => {
      reader.cancel().catch(() => undefined);
    });
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) outgoing.write(chunk.value);
  }
  outgoing.end();
}
