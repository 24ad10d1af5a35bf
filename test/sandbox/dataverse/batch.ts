/** `$batch`: requests as multipart/mixed, with change sets that succeed or fail as a whole. */
import { randomUUID } from "node:crypto";
import { queuedRemovals, setQueuedRemovals } from "../tracking/sync-queue.ts";
import type { Organization } from "../world/world.ts";
import type { WorldState } from "../world/world-state.ts";
import { badRequest, odataVersion } from "./dataverse-error.ts";
import { headOf, parseMultipart, type Part } from "./multipart.ts";

const max = 1000;

export interface BatchOptions {
  readonly state: WorldState;
  readonly org: Organization;
  /** Answers one request of the batch. */
  answer(inner: Request): Promise<Response>;
}

export async function answerBatch(request: Request, options: BatchOptions): Promise<Response> {
  const parts = parseMultipart(request.headers.get("content-type"), await request.text());
  const count = parts.reduce((sum, part) => sum + (part.parts?.length ?? 1), 0);
  if (count > max) throw badRequest(`A batch holds ${max} requests at most.`, "0x80060888");
  const boundary = `batchresponse_${randomUUID()}`;
  const continues = /\bodata\.continue-on-error\b/i.test(request.headers.get("prefer") ?? "");
  const out: string[] = [];
  for (const part of parts) {
    const { text, failed } = part.parts ? await answerChangeSet(part.parts, request, options) : await answerPart(part, request, options);
    out.push(`--${boundary}\r\n${text}`);
    if (failed && !continues) break;
  }
  return new Response(`${out.join("")}--${boundary}--\r\n`, {
    status: 200,
    headers: { "content-type": `multipart/mixed; boundary=${boundary}`, ...odataVersion },
  });
}

interface Answered {
  readonly text: string;
  readonly failed: boolean;
}

async function answerChangeSet(parts: readonly Part[], outer: Request, options: BatchOptions): Promise<Answered> {
  const undo = checkpoint(options);
  const boundary = `changesetresponse_${randomUUID()}`;
  const texts: string[] = [];
  for (const part of parts) {
    const { text, failed } = await answerPart(part, outer, options);
    if (failed) {
      undo();
      return { text, failed };
    }
    texts.push(`--${boundary}\r\n${text}`);
  }
  return { text: `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${texts.join("")}--${boundary}--\r\n`, failed: false };
}

/** Remembers the organization's records; the returned function restores them. */
function checkpoint({ state, org }: BatchOptions): () => void {
  const before = (org.appointments ?? []).map((record) => ({ record, copy: structuredClone(record) }));
  const unsynced = new Set(state.unsynced.get(org));
  const removals = queuedRemovals(org);
  return () => {
    for (const { record, copy } of before) {
      for (const name of Object.keys(record)) if (!(name in copy)) Reflect.deleteProperty(record, name);
      Object.assign(record, copy);
    }
    org.appointments = before.map(({ record }) => record);
    state.unsynced.set(org, unsynced);
    setQueuedRemovals(org, removals);
    state.changed();
  };
}

async function answerPart(part: Part, outer: Request, options: BatchOptions): Promise<Answered> {
  const { method, target, headers, body } = headOf(part);
  for (const name of ["authorization", "cookie"]) headers.set(name, outer.headers.get(name) ?? "");
  const url = new URL(target, outer.url.replace(/\$batch.*$/, ""));
  if (url.origin !== new URL(outer.url).origin) throw badRequest("A batch names requests of its own server only.");
  const response = await options.answer(new Request(url, { method, headers, ...(body !== "" && { body }) }));
  const lines = [
    `HTTP/1.1 ${response.status} ${response.statusText || reasons[response.status] || ""}`.trim(),
    ...[...response.headers].map(([name, value]) => `${headerName(name)}: ${value}`),
  ];
  const contentId = part.headers.get("content-id");
  const head = [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId === null ? [] : [`Content-ID: ${contentId}`]),
  ];
  return { text: `${head.join("\r\n")}\r\n\r\n${lines.join("\r\n")}\r\n\r\n${await response.text()}\r\n`, failed: response.status >= 400 };
}

const reasons: Record<number, string> = {
  200: "OK",
  201: "Created",
  204: "No Content",
  304: "Not Modified",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  412: "Precondition Failed",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  503: "Service Unavailable",
};
const spelled: Record<string, string> = { "odata-entityid": "OData-EntityId", "odata-version": "OData-Version", etag: "ETag" };

function headerName(name: string): string {
  return spelled[name] ?? name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
}
