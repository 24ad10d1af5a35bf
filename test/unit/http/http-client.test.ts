import { expect, test } from "vitest";
import {
  Failure,
  Forbidden,
  NotFound,
  PreconditionFailed,
  Throttled,
  TimedOut,
  Unauthenticated,
  Unexpected,
  Unreachable,
} from "../../../src/http/failure.ts";
import { createHttpClient } from "../../../src/http/http-client.ts";
import { createFakeClock } from "./fake-clock.ts";
import { json, serve, settle, type Answer } from "./in-memory-server.ts";

const url = new URL("https://service.example/api/things?$select=id");

function setup(answer: (request: Request, count: number) => Answer) {
  const server = serve(answer);
  const clock = createFakeClock();
  return { server, clock, http: createHttpClient({ fetch: server.fetch, clock }), controller: new AbortController() };
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => expect.fail(`answered ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
}

const odataError = {
  error: { code: "ErrorItemNotFound", message: "The specified object was not found in the store of ann@contoso.example." },
};

test.each([
  { status: 400, failure: Unexpected },
  { status: 401, failure: Unauthenticated },
  { status: 403, failure: Forbidden },
  { status: 404, failure: NotFound },
  { status: 412, failure: PreconditionFailed },
  { status: 500, failure: Unexpected },
  { status: 502, failure: Unexpected },
])("a $status is $failure.name, with status and the server's code, and without the server's prose", async ({ status, failure }) => {
  const { http, server, controller } = setup(() => json(odataError, { status }));
  const error = await failureOf(http.request({ url, signal: controller.signal }));
  expect(error).toBeInstanceOf(failure);
  expect(error).toMatchObject({ status, code: "ErrorItemNotFound", message: `The server answered ${status} (ErrorItemNotFound).` });
  expect(server.requests).toHaveLength([500, 502].includes(status) ? 2 : 1);
});

test.each([
  { name: "prose", code: "please call ann@contoso.example" },
  { name: "100 KB", code: "x".repeat(100_000) },
  { name: "a number", code: 17 },
])("an error code that is $name is left out", async ({ code }) => {
  const { http, controller } = setup(() => json({ error: { code } }, { status: 500 }));
  const error = (await failureOf(http.request({ url, signal: controller.signal }))) as Failure;
  expect(error.code).toBeUndefined();
  expect(error.message).toBe("The server answered 500.");
});

test.each([
  {
    name: "a sign-in page",
    response: () => new Response("<!DOCTYPE html><title>Sign in</title>", { headers: { "Content-Type": "text/html" } }),
    message: "The answer is a page of HTML instead of JSON.",
  },
  {
    name: "a page labelled as JSON",
    response: () => new Response("\n <html></html>", { headers: { "Content-Type": "application/json" } }),
    message: "The answer is a page of HTML instead of JSON.",
  },
  {
    name: "half a JSON",
    response: () => new Response('{"value":[{"subject":"Quarterly', { headers: { "Content-Type": "application/json" } }),
    message: "The answer is broken JSON.",
  },
  {
    name: "nothing at all",
    response: () => new Response("", { headers: { "Content-Type": "application/json" } }),
    message: "The answer is broken JSON.",
  },
  {
    name: "plain text",
    response: () => new Response("ok", { headers: { "Content-Type": "text/plain" } }),
    message: "The answer is not labelled as JSON.",
  },
  { name: "no content type", response: () => new Response(new Uint8Array([123, 125])), message: "The answer is not labelled as JSON." },
])("$name is an unexpected answer that says what it is", async ({ response, message }) => {
  const { http, controller } = setup(response);
  const error = await failureOf(http.request({ url, signal: controller.signal }));
  expect(error).toBeInstanceOf(Unexpected);
  expect(error).toMatchObject({ message, status: 200 });
});

test("a 204 has no JSON", async () => {
  const { http, controller } = setup(() => new Response(null, { status: 204, headers: { "OData-EntityId": "x" } }));
  expect(await http.request({ url, signal: controller.signal })).toMatchObject({ status: 204, json: undefined });
});

test("JSON of a subtype with parameters is JSON", async () => {
  const { http, controller } = setup(
    () => new Response('{"a":1}', { headers: { "Content-Type": "application/problem+json; odata.metadata=minimal" } }),
  );
  expect((await http.request({ url, signal: controller.signal })).json).toEqual({ a: 1 });
});

test("an answer over 5 MB is cut off, not read to its end", async () => {
  let given = 0;
  const endless = new ReadableStream({
    pull(controller) {
      given += 1_000_000;
      controller.enqueue(new Uint8Array(1_000_000).fill(32));
    },
  });
  const { http, controller } = setup(() => new Response(endless, { headers: { "Content-Type": "application/json" } }));
  const error = await failureOf(http.request({ url, signal: controller.signal }));
  expect(error).toBeInstanceOf(Unexpected);
  expect((error as Failure).message).toBe("The answer is larger than 5000000 bytes.");
  expect(given).toBeLessThan(10_000_000);
});

test("a broken connection is unreachable", async () => {
  const { http, controller } = setup(() => Promise.reject(new TypeError("fetch failed")));
  expect(await failureOf(http.request({ url, signal: controller.signal }))).toBeInstanceOf(Unreachable);
});

test("a connection that breaks within the answer is unreachable", async () => {
  const { http, controller } = setup(() => {
    const body = new ReadableStream({ pull: (stream) => stream.error(new TypeError("terminated")) });
    return new Response(body, { headers: { "Content-Type": "application/json" } });
  });
  expect(await failureOf(http.request({ url, signal: controller.signal }))).toBeInstanceOf(Unreachable);
});

test("a server that never answers times out after ten seconds, not before", async () => {
  const { http, clock, controller } = setup(() => new Promise(() => undefined));
  let over = false;
  const failure = failureOf(http.request({ url, signal: controller.signal })).finally(() => (over = true));
  await settle();
  clock.advance(9_999);
  await settle();
  expect(over).toBe(false);
  clock.advance(1);
  expect(await failure).toBeInstanceOf(TimedOut);
});

test("an answer that stops halfway times out", async () => {
  const { http, clock, controller } = setup(() => {
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"value":')) });
    return new Response(body, { headers: { "Content-Type": "application/json" } });
  });
  const failure = failureOf(http.request({ url, signal: controller.signal }));
  await settle();
  clock.advance(10_000);
  expect(await failure).toBeInstanceOf(TimedOut);
});

test("a token that never comes ends with the exchange's budget", async () => {
  const { http, clock, server, controller } = setup(() => json({}));
  const failure = failureOf(http.request({ url, signal: controller.signal, authorize: () => new Promise(() => undefined) }));
  await settle();
  clock.advance(20_000);
  expect(await failure).toBeInstanceOf(TimedOut);
  expect(server.requests).toHaveLength(0);
});

test.each(["before it is sent", "while it is under way"])("a request aborted %s ends as AbortError, not as a failure", async (when) => {
  const { http, server, controller } = setup(() => new Promise(() => undefined));
  if (when === "before it is sent") controller.abort();
  const failure = failureOf(http.request({ url, signal: controller.signal }));
  await settle();
  // The signal's own reason does not matter, so that one test of the name serves every caller.
  controller.abort(new Error("the pane went away"));
  const error = await failure;
  expect(error).not.toBeInstanceOf(Failure);
  expect((error as Error).name).toBe("AbortError");
  expect(server.requests).toHaveLength(when === "before it is sent" ? 0 : 1);
  expect(server.requests[0]?.signal.aborted ?? true).toBe(true);
});

test("nothing is followed, remembered or told about: redirect, cookies, cache and referrer are off", async () => {
  const { http, server, controller } = setup(() => json({}));
  await http.request({ url, signal: controller.signal });
  expect(server.requests[0]).toMatchObject({
    method: "GET",
    redirect: "error",
    credentials: "omit",
    cache: "no-store",
    referrerPolicy: "no-referrer",
  });
  expect(server.requests[0]?.headers.get("Accept")).toBe("application/json");
});

test("a write carries its method, headers and body", async () => {
  const { http, server, controller } = setup(() => json({}));
  await http.request({ url, method: "PATCH", headers: { "If-Match": 'W/"5"' }, body: '{"subject":"x"}', signal: controller.signal });
  const request = server.requests[0];
  expect(request?.method).toBe("PATCH");
  expect(request?.headers.get("If-Match")).toBe('W/"5"');
  expect(await request?.text()).toBe('{"subject":"x"}');
});

test("how long to wait is told: Throttled carries the seconds of Retry-After", async () => {
  const { http, controller } = setup(() => json({}, { status: 429, headers: { "Retry-After": "30" } }));
  const error = await failureOf(http.request({ url, signal: controller.signal }));
  expect(error).toBeInstanceOf(Throttled);
  expect(error).toMatchObject({ status: 429, retryAfter: 30 });
});
