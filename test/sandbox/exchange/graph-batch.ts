/** JSON batching: up to 20 requests, answered in order. */
import { json } from "../outcome.ts";
import { notSimulated } from "../not-simulated.ts";
import { GraphError } from "./graph-error.ts";
import { readBody } from "./graph-events.ts";

interface Inner {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

const max = 20;

/** `answer` handles one request of the batch, with the batch's token. */
export async function answerGraphBatch(request: Request, root: string, answer: (inner: Request) => Promise<Response>): Promise<Response> {
  const { requests } = await readBody(request);
  if (!Array.isArray(requests) || !requests.every(isInner))
    throw new GraphError(400, "BadRequest", "A batch is a list of requests, each with id, method and url.");
  if (requests.length > max) throw new GraphError(400, "BadRequest", `Number of batch request steps exceeds the maximum value of ${max}.`);
  if (new Set(requests.map(({ id }) => id)).size < requests.length)
    throw new GraphError(400, "BadRequest", "Every request of a batch needs an id of its own.");
  const responses: object[] = [];
  for (const inner of requests) responses.push(await answerOne(inner, request, root, answer));
  return json(200, { responses });
}

async function answerOne(inner: Inner, outer: Request, root: string, answer: (inner: Request) => Promise<Response>): Promise<object> {
  if ("dependsOn" in inner) notSimulated("dependsOn in a batch");
  const headers = new Headers(inner.headers);
  headers.set("authorization", outer.headers.get("authorization") ?? "");
  const body = inner.body === undefined ? {} : { body: JSON.stringify(inner.body) };
  const response = await answer(new Request(`${root}/${inner.url.replace(/^\//, "")}`, { method: inner.method, headers, ...body }));
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  return {
    id: inner.id,
    status: response.status,
    headers: Object.fromEntries([...response.headers].map(([name, value]) => [headerName(name), value])),
    ...(text !== "" && { body: isJson ? parsed(text) : text }),
  };
}

function headerName(name: string): string {
  return name.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
}

/** A fault's body may be truncated JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function isInner(value: unknown): value is Inner {
  const { id, method, url } = (value ?? {}) as Partial<Record<keyof Inner, unknown>>;
  return typeof id === "string" && typeof method === "string" && typeof url === "string";
}
